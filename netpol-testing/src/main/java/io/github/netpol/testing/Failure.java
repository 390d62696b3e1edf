package io.github.netpol.testing;

import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Makes the error of a sentence that does not hold, as AssertJ makes its own. */
final class Failure extends AbstractAssert<Failure, Judge> {
    private static final String OURS = Failure.class.getPackageName();

    Failure(Judge judge) {
        super(judge, Failure.class);
        info.description(judge.description());
        if (!judge.overridingMessage().isEmpty()) {
            info.overridingErrorMessage(judge.overridingMessage());
        }
    }

    AssertionError saying(String message) {
        AssertionError error = failure("%s", message);
        // It starts where the sentence stands: people look there, and collected failures are numbered by it.
        error.setStackTrace(Stream.of(error.getStackTrace())
                .dropWhile(frame -> packageOf(frame.getClassName()).equals(OURS))
                .toArray(StackTraceElement[]::new));
        return error;
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
}
