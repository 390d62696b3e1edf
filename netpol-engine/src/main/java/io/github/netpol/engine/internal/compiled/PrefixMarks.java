package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;

/**
 * Which prefixes may have been added: a bit for each, which a few others have in common with it. Most addresses have none of
 * the prefixes, and that is told here by a look at what fits the cache. Only grows: adding holds a lock of the caller's,
 * asking takes none.
 */
final class PrefixMarks {
    private static final int BITS_EACH = 16;

    private long[] added = new long[4];
    private int size;
    private volatile long[] bits = new long[1];

    /** Adds a prefix by a hash of all its bits. */
    void add(long hash) {
        if (size == added.length) {
            added = Arrays.copyOf(added, 2 * size);
        }
        added[size++] = hash;
        long[] marked = bits;
        if (size * BITS_EACH > marked.length * Long.SIZE) {
            marked = new long[2 * marked.length];
            for (int i = 0; i < size; i++) {
                mark(added[i], marked);
            }
        } else {
            mark(hash, marked);
        }
        // Written after the bit, so that whoever reads it sees the bit.
        bits = marked;
    }

    private static void mark(long hash, long[] marked) {
        marked[word(hash, marked)] |= 1L << hash;
    }

    /** Whether a prefix with that hash may have been added; it surely was not, if this says so. */
    boolean mayHave(long hash) {
        long[] marked = bits;
        return (marked[word(hash, marked)] & (1L << hash)) != 0;
    }

    // The lowest bits of the hash choose a bit of the word, the next ones the word.
    private static int word(long hash, long[] marked) {
        return (int) (hash >>> 6) & (marked.length - 1);
    }
}
