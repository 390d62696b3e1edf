package io.github.netpol.engine.internal.compiled;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The peer groups that rules of one direction meet, either in their own namespace or in all others: the columns of
 * {@link Row}s. Only grows. Thread-safe; reading takes no lock.
 */
final class PeerSpace {
    private record Key(IntSet terms, NamedPorts namedPorts) {}

    private final Map<Key, PeerGroup> groups = new ConcurrentHashMap<>();
    private final GrowingList<PeerGroup> numbered = new GrowingList<>();
    private final Map<Integer, GrowingInts> byTerm = new ConcurrentHashMap<>();
    private final Map<RowContent, Row> rows = new ConcurrentHashMap<>();
    private final AtomicInteger rowsMade = new AtomicInteger();
    private final RowAnswers answers;
    private final Map<Cell, Cell> cells = new ConcurrentHashMap<>();

    PeerSpace(RowAnswers answers) {
        this.answers = answers;
    }

    /** The group of ends that these terms match. */
    PeerGroup group(IntSet terms, NamedPorts namedPorts) {
        Key key = new Key(terms, namedPorts);
        PeerGroup known = groups.get(key);
        return known == null ? add(key) : known;
    }

    private synchronized PeerGroup add(Key key) {
        PeerGroup known = groups.get(key);
        if (known != null) {
            return known;
        }
        if (numbered.size() == TableSizes.MOST_GROUPS) {
            return new PeerGroup(PeerGroup.UNNUMBERED, key.terms(), key.namedPorts());
        }
        PeerGroup group = new PeerGroup(numbered.size(), key.terms(), key.namedPorts());
        // Rows that see the new size must find the group by its terms, so these come first.
        for (int i = 0; i < key.terms().size(); i++) {
            byTerm.computeIfAbsent(key.terms().get(i), term -> new GrowingInts())
                    .add(group.number());
        }
        numbered.add(group);
        groups.put(key, group);
        return group;
    }

    /** How many groups are numbered. */
    int size() {
        return numbered.size();
    }

    PeerGroup get(int number) {
        return numbered.get(number);
    }

    /** The numbers of the groups that a term matches, ascending; those below {@link #size()} are complete. */
    GrowingInts groupsOf(int term) {
        GrowingInts found = byTerm.get(term);
        return found == null ? NO_GROUPS : found;
    }

    private static final GrowingInts NO_GROUPS = new GrowingInts();

    /** The row of these rules: rules that answer alike share one. */
    Row row(RowContent content) {
        Row known = rows.get(content);
        return known == null ? rows.computeIfAbsent(content, this::add) : known;
    }

    private Row add(RowContent content) {
        Row row = new Row(this, rowsMade.getAndIncrement(), content);
        answers.add(row);
        return row;
    }

    /** What the rows say, as far as it is the same for all ports. */
    RowAnswers answers() {
        return answers;
    }

    /** The one object that stands for all equal cells. */
    Cell canonical(Cell cell) {
        Cell known = cells.putIfAbsent(cell, cell);
        return known == null ? cell : known;
    }

    /** How many different rows there are. */
    int rowCount() {
        return rows.size();
    }
}
