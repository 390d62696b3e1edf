package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The answers of some rules for every peer group of a space. Most groups get the same answer, mostly that nothing is
 * allowed, so a row is a bitmap of the groups that get another one, and the list of those others. Thread-safe; reading
 * takes no lock. A row is worked out when it is first asked, and goes on where it ended when groups have come since.
 */
public final class Row {

    /**
     * What has been worked out.
     *
     * @param width the number of groups that are settled
     * @param bits the groups that have a cell of their own
     * @param ranks for each word of the bits, how many bits are set before it
     * @param cells the cells, in the order of the groups; a single one if all are the same
     */
    private record Columns(int width, long[] bits, int[] ranks, Cell[] cells) {
        static final Columns NONE = new Columns(0, new long[0], new int[0], new Cell[0]);

        boolean isSettled(int group) {
            return group < width;
        }

        Cell cell(int group, Cell otherwise) {
            int word = group >> 6;
            long inWord = bits[word];
            long bit = 1L << group;
            if ((inWord & bit) == 0) {
                return otherwise;
            }
            return cells.length == 1 ? cells[0] : cells[ranks[word] + Long.bitCount(inWord & (bit - 1))];
        }
    }

    private final PeerSpace space;
    private final RowContent content;
    private final Cell otherwise;
    private final int hash;
    private volatile Columns columns = Columns.NONE;
    // The settled groups for which every port is denied: what most questions come to, in one look.
    private volatile long[] denied = Columns.NONE.bits();

    Row(PeerSpace space, RowContent content) {
        this.space = space;
        this.content = content;
        hash = content.hashCode();
        otherwise = space.canonical(content.cell(IntSet.EMPTY, NamedPorts.NONE));
    }

    /** Whether it is known already that every port is denied to the ends of the group with that number. */
    public boolean surelyDenies(int group) {
        long[] known = denied;
        int word = group >> 6;
        // The number of a group that has none is negative.
        return word >= 0 && word < known.length && (known[word] & 1L << group) != 0;
    }

    /** What the rules decide about the ends of a group. */
    Cell cell(PeerGroup group) {
        int number = group.number();
        if (number == PeerGroup.UNNUMBERED) {
            return content.cell(group.terms(), group.namedPorts());
        }
        Columns known = columns;
        if (!known.isSettled(number)) {
            known = extended();
        }
        return known.cell(number, otherwise);
    }

    /** Takes runs of groups. */
    interface Runs {
        /** Groups with these numbers, the end excluded, to whose ends these ports are allowed. */
        void run(int first, int end, PortSet allowed);
    }

    /** Gives all numbered groups to whose ends some port is allowed, ascending, and passes the others over together. */
    void forEachRun(Runs runs) {
        Columns known = columns;
        int width = space.size();
        if (known.width() < width) {
            known = extended();
        }
        PortSet usual = otherwise.allowed();
        int next = 0;
        for (int word = 0; word < known.bits().length; word++) {
            for (long left = known.bits()[word]; left != 0; left &= left - 1) {
                int group = (word << 6) + Long.numberOfTrailingZeros(left);
                run(next, group, usual, runs);
                run(group, group + 1, known.cell(group, otherwise).allowed(), runs);
                next = group + 1;
            }
        }
        run(next, width, usual, runs);
    }

    private static void run(int first, int end, PortSet allowed, Runs runs) {
        if (first < end && !allowed.isEmpty()) {
            runs.run(first, end, allowed);
        }
    }

    private synchronized Columns extended() {
        Columns before = columns;
        int width = space.size();
        BitSet touched = touchedGroups(before.width(), width);
        long[] bits = Arrays.copyOf(before.bits(), (width + 63) >> 6);
        long[] empty = new long[bits.length];
        int[] ranks = new int[bits.length];
        Cell[] cells = new Cell[touched.cardinality() + before.width()];
        int size = 0;
        for (int word = 0; word < bits.length; word++) {
            ranks[word] = size;
            for (int group = word << 6; group < Math.min(width, (word + 1) << 6); group++) {
                Cell cell = group < before.width()
                        ? before.cell(group, otherwise)
                        : touched.get(group) ? cellOf(space.get(group)) : otherwise;
                if (cell != otherwise) {
                    bits[word] |= 1L << group;
                    cells[size++] = cell;
                }
                if (cell.allowed().isEmpty()) {
                    empty[word] |= 1L << group;
                }
            }
        }
        Columns after = new Columns(width, bits, ranks, compact(cells, size));
        columns = after;
        denied = empty;
        return after;
    }

    private Cell cellOf(PeerGroup group) {
        return space.canonical(content.cell(group.terms(), group.namedPorts()));
    }

    /** The groups in a range of numbers that some term of the rules matches; all others get the answer of no match. */
    private BitSet touchedGroups(int from, int to) {
        BitSet touched = new BitSet();
        IntSet terms = content.terms();
        for (int i = 0; i < terms.size(); i++) {
            GrowingInts groups = space.groupsOf(terms.get(i));
            for (int j = groups.firstFrom(from), size = groups.size(); j < size && groups.get(j) < to; j++) {
                touched.set(groups.get(j));
            }
        }
        return touched;
    }

    private static Cell[] compact(Cell[] cells, int size) {
        for (int i = 1; i < size; i++) {
            if (cells[i] != cells[0]) {
                return Arrays.copyOf(cells, size);
            }
        }
        return Arrays.copyOf(cells, Math.min(size, 1));
    }

    /** What the rules decide about ends that none of their terms matches. */
    Cell otherwise() {
        return otherwise;
    }

    // Two rows of a space are the same only if they are one object; the content's hash spreads better than the object's
    // own.
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        return this == object;
    }
}
