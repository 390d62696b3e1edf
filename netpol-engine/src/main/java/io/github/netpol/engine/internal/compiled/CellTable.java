package io.github.netpol.engine.internal.compiled;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a rule set by atom and peer group, filled as they are asked for; grows by pages of peer groups.
 *
 * <p>Reading takes no lock. A cell is immutable and the same whoever works it out, so a thread that misses another's write
 * only does the work again.
 */
final class CellTable {
    private static final int PAGE_BITS = 6;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private final int atoms;
    private volatile @Nullable Cell[] @Nullable [] pages = new Cell[0][];

    CellTable(int atoms) {
        this.atoms = atoms;
    }

    /** The cell, or null if it has not been worked out. */
    @Nullable
    Cell get(int atom, int group) {
        @Nullable Cell[] @Nullable [] current = pages;
        int index = group >> PAGE_BITS;
        if (index >= current.length) {
            return null;
        }
        @Nullable Cell[] page = current[index];
        return page == null ? null : page[(atom << PAGE_BITS) | (group & (PAGE_SIZE - 1))];
    }

    /** Keeps a cell. */
    synchronized void put(int atom, int group, Cell cell) {
        int index = group >> PAGE_BITS;
        @Nullable Cell[] @Nullable [] current = pages;
        if (index >= current.length) {
            current = Arrays.copyOf(current, Math.max(index + 1, current.length * 2));
        }
        @Nullable Cell[] page = current[index];
        if (page == null) {
            page = new Cell[atoms << PAGE_BITS];
            current[index] = page;
        }
        page[(atom << PAGE_BITS) | (group & (PAGE_SIZE - 1))] = cell;
        // Publishes a grown array; the pages themselves are shared.
        pages = current;
    }
}
