package io.github.netpol.model;

import io.github.netpol.model.syntax.PortSyntax;
import java.util.List;

/** Turns the problems that a syntax check found into the exception of a constructor. */
final class Checks {
    private Checks() {}

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
