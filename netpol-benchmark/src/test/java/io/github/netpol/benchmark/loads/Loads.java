package io.github.netpol.benchmark.loads;

/** How many fields and elements of arrays were read by code that {@link CountingLoader} has loaded. */
public final class Loads {
    private static long loads;

    private Loads() {}

    /** Counts one. */
    public static void count() {
        loads++;
    }

    /** How many there were so far. */
    public static long soFar() {
        return loads;
    }
}
