package io.github.netpol.benchmark.workload;

/** Names as Kubernetes makes them up: letters and digits that spell no words. */
final class Names {
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";
    private static final int SUFFIX_LENGTH = 5;
    private static final int SUFFIXES = 14_348_907;
    private static final long SPREAD = 6_364_138L;

    private Names() {}

    /** A text of that length. */
    static String hash(SplitMix64 random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** A text of five characters, another one for each index. */
    static String suffix(int index) {
        // Not a multiple of three, so no two indices below the number of texts share one.
        long left = index * SPREAD % SUFFIXES;
        StringBuilder text = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            text.append(ALPHABET.charAt((int) (left % ALPHABET.length())));
            left /= ALPHABET.length();
        }
        return text.toString();
    }
}
