package io.github.netpol.intents;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /** These and more, which the predicate knows already. */
    Members and(List<End> more) {
        return new Members(Stream.concat(ends.stream(), more.stream()).toList(), has, doors);
    }

    Members without(Members others) {
        return new Members(
                ends.stream().filter(end -> !others.has.test(end)).toList(), has.and(Predicate.not(others.has)), doors);
    }
}
