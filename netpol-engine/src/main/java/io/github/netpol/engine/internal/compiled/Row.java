package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The answers of some rules for every peer group of a space. Most groups get the same answer, mostly that nothing is
 * allowed, so a row is a short list of runs of groups with the same answer. Thread-safe; reading takes no lock. A row is
 * worked out when it is first asked, and goes on where it ended when groups have come since.
 */
public final class Row {

    /** What has been worked out: runs of groups that get the same answer. */
    private static final class Settled {
        static final Settled NONE = new Settled(0, new int[0], new Cell[0]);

        private final int width;
        private final int[] starts;
        private final Cell[] cells;

        /**
         * Takes what was worked out.
         *
         * @param width the number of groups that are settled
         * @param starts the first group of each run
         * @param cells the answer of each run; neighbours have different ones
         */
        Settled(int width, int[] starts, Cell[] cells) {
            this.width = width;
            this.starts = starts;
            this.cells = cells;
        }

        boolean isSettled(int group) {
            return group < width;
        }

        Cell cell(int group) {
            int found = Arrays.binarySearch(starts, group);
            return cells[found >= 0 ? found : -found - 2];
        }

        int end(int run) {
            return run + 1 < starts.length ? starts[run + 1] : width;
        }
    }

    private final PeerSpace space;
    private final int number;
    private final RowContent content;
    private final Cell otherwise;
    private final int hash;
    private volatile Settled settled = Settled.NONE;

    Row(PeerSpace space, int number, RowContent content) {
        this.space = space;
        this.number = number;
        this.content = content;
        hash = content.hashCode();
        otherwise = space.canonical(content.cell(IntSet.EMPTY, NamedPorts.NONE));
    }

    /** The number among the rows of its space, from 0 on. */
    int number() {
        return number;
    }

    /** What the rules decide about the ends of a group. */
    Cell cell(PeerGroup group) {
        return group.number() == PeerGroup.UNNUMBERED
                ? content.cell(group.terms(), group.namedPorts())
                : cell(group.number());
    }

    private Cell cell(int number) {
        Settled known = settled;
        if (!known.isSettled(number)) {
            known = extended();
        }
        return known.cell(number);
    }

    /** The ports that are allowed to the ends of a group that has this number. */
    PortSet allowed(int number) {
        return cell(number).allowed();
    }

    /** Takes runs of groups. */
    interface Runs {
        /** Groups with these numbers, the end excluded, to whose ends these ports are allowed. */
        void run(int first, int end, PortSet allowed);
    }

    /** Gives all numbered groups to whose ends some port is allowed, ascending, and passes the others over together. */
    void forEachRun(Runs runs) {
        Settled known = settled;
        if (!known.isSettled(space.size() - 1)) {
            known = extended();
        }
        for (int i = 0; i < known.starts.length; i++) {
            PortSet allowed = known.cells[i].allowed();
            if (!allowed.isEmpty()) {
                runs.run(known.starts[i], known.end(i), allowed);
            }
        }
    }

    // Equal cells of a space are one object.
    @SuppressWarnings("ReferenceEquality")
    private synchronized Settled extended() {
        Settled before = settled;
        int width = space.size();
        BitSet touched = touchedGroups(before.width, width);
        int most = before.starts.length + 2 * touched.cardinality() + 1;
        int[] starts = Arrays.copyOf(before.starts, most);
        Cell[] cells = Arrays.copyOf(before.cells, most);
        int size = before.starts.length;
        for (int group = before.width, next; group < width; group = next) {
            int nextTouched = touched.nextSetBit(group);
            next = nextTouched < 0 ? width : Math.max(nextTouched, group + 1);
            Cell cell = nextTouched == group ? cellOf(space.get(group)) : otherwise;
            if (size == 0 || cells[size - 1] != cell) {
                starts[size] = group;
                cells[size++] = cell;
            }
        }
        Settled after = new Settled(width, Arrays.copyOf(starts, size), Arrays.copyOf(cells, size));
        settled = after;
        space.answers().put(number, after.starts, answers(after.cells), width);
        return after;
    }

    private static int[] answers(Cell[] cells) {
        int[] answers = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            answers[i] = Answer.of(cells[i].allowed());
        }
        return answers;
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
