package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Gives equal short strings out as one. Manifests repeat their field names and values without end; the pool forgets rather
 * than grows, so that hostile input gains nothing.
 */
final class StringPool {
    private static final int LONGEST = 32;
    private static final int SLOTS = 512;

    private final @Nullable String[] slots = new @Nullable String[SLOTS];

    String get(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        String known = slots[slot];
        if (text.equals(known)) {
            return known;
        }
        slots[slot] = text;
        return text;
    }
}
