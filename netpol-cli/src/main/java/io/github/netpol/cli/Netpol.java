package io.github.netpol.cli;

/** The program {@code netpol}. */
public final class Netpol {
    private Netpol() {}

    /** Runs the program. */
    public static void main(String[] arguments) {
        throw new UnsupportedOperationException();
    }
}
