package io.github.netpol.intents;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a subject stands for.
 *
 * @param ends all of it, in the order of the inventory, addresses last
 * @param has whether an end is one of them
 * @param doors what the ports of a claim mean there
 */
record Members(List<End> ends, Predicate<End> has, Doors doors) {
    /** Copies the list. */
    Members {
        ends = List.copyOf(ends);
    }

    Members without(Members others) {
        return new Members(
                ends.stream().filter(end -> !others.has.test(end)).toList(), has.and(Predicate.not(others.has)), doors);
    }
}
