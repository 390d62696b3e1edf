package io.github.netpol.testing.sentences;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sentences that do not hold. */
final class Failing {
    private Failing() {}

    /** The error of a sentence; it is traced to where the sentence stands. */
    static AbstractThrowableAssert<?, ? extends Throwable> assertThatFails(ThrowingCallable sentence) {
        return assertThatThrownBy(sentence)
                .isInstanceOf(AssertionError.class)
                .satisfies(error -> org.assertj.core.api.Assertions.assertThat(error.getStackTrace()[0].getClassName())
                        .startsWith(Failing.class.getPackageName()));
    }
}
