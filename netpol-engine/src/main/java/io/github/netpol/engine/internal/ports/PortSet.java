package io.github.netpol.engine.internal.ports;

import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A set of ports of all protocols, in canonical form: equal sets are equal values. Immutable.
 *
 * <p>A port of a protocol is one number, its {@link #key}, and a set is the sorted list of the keys at which it begins and
 * ends: inside it is where an odd number of bounds lies at or before the key.
 */
// A protocol's ordinal is part of keys that live only as long as the program.
@SuppressWarnings("EnumOrdinal")
public final class PortSet {
    private static final Protocol[] PROTOCOLS = Protocol.values();

    /** No port. */
    public static final PortSet EMPTY = new PortSet(new int[0]);

    /** Every port of every protocol. */
    public static final PortSet ALL = all();

    // So many bounds are faster walked than searched.
    private static final int FEW = 16;

    private final int[] bounds;
    // Most questions are answered by these alone: most sets are one range, and most other keys lie beside them.
    private final int first;
    private final int end;
    private final boolean isOneRange;
    private final int hash;

    private PortSet(int[] bounds) {
        this.bounds = bounds;
        first = bounds.length == 0 ? 0 : bounds[0];
        end = bounds.length == 0 ? 0 : bounds[bounds.length - 1];
        isOneRange = bounds.length == 2;
        hash = Arrays.hashCode(bounds);
    }

    /** The set with these bounds: ascending, different, and an even number of them. The array becomes the set's own. */
    static PortSet ofBounds(int[] bounds) {
        return bounds.length == 0 ? EMPTY : new PortSet(bounds);
    }

    private static PortSet all() {
        PortSetBuilder all = new PortSetBuilder();
        for (Protocol protocol : PROTOCOLS) {
            all.add(protocol, PortSyntax.MIN, PortSyntax.MAX);
        }
        return all.build();
    }

    /** Every port of a protocol. */
    public static PortSet all(Protocol protocol) {
        return range(protocol, PortSyntax.MIN, PortSyntax.MAX);
    }

    /** The ports of a range, both ends included. */
    public static PortSet range(Protocol protocol, int first, int last) {
        return new PortSet(new int[] {key(protocol, first), key(protocol, last) + 1});
    }

    /** The number that stands for a port of a protocol. */
    public static int key(Protocol protocol, int port) {
        return (protocol.ordinal() << 16) | port;
    }

    /** Whether the port with this key is in the set. */
    public boolean contains(int key) {
        if (key < first || key >= end) {
            return false;
        }
        return isOneRange || isBehindOddBound(key);
    }

    /** Asked of keys between the first bound and the last. */
    private boolean isBehindOddBound(int key) {
        if (bounds.length > FEW) {
            int found = Arrays.binarySearch(bounds, key);
            return ((found >= 0 ? found + 1 : -found - 1) & 1) == 1;
        }
        int next = 1;
        while (key >= bounds[next]) {
            next++;
        }
        return (next & 1) == 1;
    }

    /** Whether the set is empty. */
    public boolean isEmpty() {
        // No key is 0, so this says it without fetching the bounds.
        return end == 0;
    }

    /** Whether the set has every port of every protocol. */
    public boolean isAll() {
        return equals(ALL);
    }

    /** The ports in either set; {@link PortSetBuilder} unites many. */
    public PortSet union(PortSet other) {
        if (isEmpty() || other.isAll()) {
            return other;
        }
        if (equals(other) || other.isEmpty() || isAll()) {
            return this;
        }
        return combine(other, true, true, true);
    }

    /** The ports in both sets. */
    public PortSet intersection(PortSet other) {
        if (equals(other) || isEmpty() || other.isAll()) {
            return this;
        }
        if (other.isEmpty() || isAll()) {
            return other;
        }
        return combine(other, false, false, true);
    }

    /** The ports in this set and not in the other. */
    public PortSet minus(PortSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        if (other.isAll()) {
            return EMPTY;
        }
        return combine(other, true, false, false);
    }

    /** Walks both lists of bounds; the flags say whether ports in only the one, only the other, or both are kept. */
    private PortSet combine(PortSet other, boolean onlyThis, boolean onlyOther, boolean both) {
        int[] result = new int[bounds.length + other.bounds.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < bounds.length || j < other.bounds.length) {
            int next = Math.min(
                    i < bounds.length ? bounds[i] : Integer.MAX_VALUE,
                    j < other.bounds.length ? other.bounds[j] : Integer.MAX_VALUE);
            i += i < bounds.length && bounds[i] == next ? 1 : 0;
            j += j < other.bounds.length && other.bounds[j] == next ? 1 : 0;
            boolean inThis = (i & 1) == 1;
            boolean inOther = (j & 1) == 1;
            boolean keep = inThis ? (inOther ? both : onlyThis) : inOther && onlyOther;
            if (keep != ((size & 1) == 1)) {
                result[size++] = next;
            }
        }
        return ofBounds(Arrays.copyOf(result, size));
    }

    /** Takes the ranges of a set. */
    public interface RangeSink {
        /** A range of ports of a protocol, both ends included. */
        void range(Protocol protocol, int first, int last);
    }

    /** Gives every range, by protocol and port; ranges of one protocol do not touch. */
    public void forEachRange(RangeSink sink) {
        for (int i = 0; i < bounds.length; i += 2) {
            sink.range(PROTOCOLS[bounds[i] >> 16], bounds[i] & 0xffff, (bounds[i + 1] - 1) & 0xffff);
        }
    }

    /** Makes a range of its two ends. */
    public interface RangeMaker<R> {
        /** A range of ports, both ends included. */
        R range(int first, int last);
    }

    /** The ranges of each protocol that has any, sorted. */
    public <R> Map<Protocol, List<R>> ranges(RangeMaker<R> maker) {
        Map<Protocol, List<R>> ranges = new EnumMap<>(Protocol.class);
        forEachRange((protocol, first, last) ->
                ranges.computeIfAbsent(protocol, p -> new ArrayList<>()).add(maker.range(first, last)));
        return ranges;
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || (object instanceof PortSet other && hash == other.hash && Arrays.equals(bounds, other.bounds));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        forEachRange((protocol, first, last) -> text.append(text.length() > 1 ? ", " : "")
                .append(protocol)
                .append(' ')
                .append(first)
                .append('-')
                .append(last));
        return text.append(']').toString();
    }
}
