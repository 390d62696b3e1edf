package io.github.netpol.intents.internal.file;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** One of a few words. */
final class Choice {
    private Choice() {}

    /** The value whose word is written, or nothing if it is none of them. */
    static <T> Optional<T> read(Written written, T[] values, Function<T, String> word) {
        Optional<T> found = Arrays.stream(values)
                .filter(value -> word.apply(value).equals(written.text()))
                .findFirst();
        if (found.isEmpty()) {
            written.place()
                    .notSupported(
                            written.text(), Arrays.stream(values).map(word).toList());
        }
        return found;
    }
}
