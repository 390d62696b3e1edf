package io.github.netpol.model;

import io.github.netpol.model.syntax.PortSyntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constructors refuse values with. */
final class Checks {
    private Checks() {}

    /** {@code value} itself; null at run time comes from code that the null checks of this project do not see. */
    static <T> T notNull(@Nullable T value, String what) {
        if (value == null) {
            throw new NullPointerException(what + " must not be null");
        }
        return value;
    }

    static void noProblems(String what, String text, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + " `" + text + "` " + String.join("; ", problems));
        }
    }

    static void portNumber(String what, int number) {
        if (!PortSyntax.isNumber(number)) {
            throw new IllegalArgumentException(
                    what + " " + number + " must be between " + PortSyntax.MIN + " and " + PortSyntax.MAX);
        }
    }
}
