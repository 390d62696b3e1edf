package io.github.netpol.testing;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Grant;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The subjects that one word of a sentence names: at least one.
 *
 * @param all the subjects
 */
record Subjects(List<Subject> all) {
    static Subjects of(Subject first, Subject... more) {
        return new Subjects(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** What is claimed of each. */
    List<Claim> each(Function<Subject, Claim> claim) {
        return all.stream().map(claim).toList();
    }

    /** What is claimed of each of these and each of the others. */
    List<Claim> pairs(Subjects others, BiFunction<Subject, Subject, Claim> claim) {
        return all.stream()
                .flatMap(one -> others.all.stream().map(other -> claim.apply(one, other)))
                .toList();
    }

    /** These ports for each. */
    List<Grant> granted(Ports ports) {
        return all.stream().map(subject -> new Grant(subject, ports)).toList();
    }
}
