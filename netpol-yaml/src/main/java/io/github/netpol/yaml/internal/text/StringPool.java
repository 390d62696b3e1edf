package io.github.netpol.yaml.internal.text;

/** Gives equal short strings out as one: manifests repeat their field names and values without end, in all files alike. */
public final class StringPool {
    private static final int LONGEST = 64;
    private static final int SIZE = 1 << 12;

    private final Pool<String> pool = new Pool<>(SIZE);

    String get(String text) {
        return text.length() > LONGEST ? text : pool.get(text);
    }
}
