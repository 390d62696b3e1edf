package io.github.netpol.engine.internal.ports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Protocol;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Port sets behave as sets of (protocol, port), compared with bit sets that have a bit for each. */
class PortSetProperties {
    private static final int KEYS = Protocol.values().length << 16;

    record Range(Protocol protocol, int first, int last) {}

    @Property(tries = 300, seed = "1001")
    void operationsAreThoseOfSets(@ForAll("ranges") List<Range> one, @ForAll("ranges") List<Range> other) {
        PortSet a = portSet(one);
        PortSet b = portSet(other);
        BitSet bitsA = bits(one);
        BitSet bitsB = bits(other);

        assertThat(bits(a)).isEqualTo(bitsA);
        assertThat(bits(a.union(b))).isEqualTo(combined(bitsA, bitsB, BitSet::or));
        assertThat(bits(a.intersection(b))).isEqualTo(combined(bitsA, bitsB, BitSet::and));
        assertThat(bits(a.minus(b))).isEqualTo(combined(bitsA, bitsB, BitSet::andNot));
        assertThat(a.equals(b)).isEqualTo(bitsA.equals(bitsB));
        assertThat(a.isEmpty()).isEqualTo(bitsA.isEmpty());
    }

    @Property(tries = 300, seed = "1002")
    void rangesAreSortedApartAndAsLongAsPossible(@ForAll("ranges") List<Range> ranges) {
        BitSet walked = new BitSet(KEYS);
        int[] before = {-1};
        portSet(ranges).forEachRange((protocol, first, last) -> {
            assertThat(PortSet.key(protocol, first)).isGreaterThan(before[0] + 1);
            before[0] = PortSet.key(protocol, last);
            walked.set(PortSet.key(protocol, first), PortSet.key(protocol, last) + 1);
        });

        assertThat(walked).isEqualTo(bits(ranges));
    }

    @Example
    void allIsEveryPortOfEveryProtocolButNotPortZero() {
        assertThat(bits(PortSet.ALL).cardinality()).isEqualTo(Protocol.values().length * 65_535);
        assertThat(PortSet.ALL.contains(PortSet.key(Protocol.UDP, 0))).isFalse();
        assertThat(PortSet.ALL.contains(PortSet.key(Protocol.UDP, 65_535))).isTrue();
        assertThat(PortSet.ALL).hasToString("[TCP 1-65535, UDP 1-65535, SCTP 1-65535]");
    }

    @Provide
    Arbitrary<List<Range>> ranges() {
        Arbitrary<Integer> ports = Arbitraries.oneOf(
                Arbitraries.of(1, 2, 80, 65_534, 65_535), Arbitraries.integers().between(1, 65_535));
        return Combinators.combine(Arbitraries.of(Protocol.class), ports, ports)
                .as((protocol, a, b) -> new Range(protocol, Math.min(a, b), Math.max(a, b)))
                .list()
                .ofMaxSize(5);
    }

    private static PortSet portSet(List<Range> ranges) {
        PortSet set = PortSet.EMPTY;
        for (Range range : ranges) {
            set = set.union(PortSet.range(range.protocol(), range.first(), range.last()));
        }
        return set;
    }

    private static BitSet bits(List<Range> ranges) {
        BitSet bits = new BitSet(KEYS);
        ranges.forEach(range -> bits.set(
                PortSet.key(range.protocol(), range.first()), PortSet.key(range.protocol(), range.last()) + 1));
        return bits;
    }

    private static BitSet bits(PortSet set) {
        BitSet bits = new BitSet(KEYS);
        for (int key = 0; key < KEYS; key++) {
            bits.set(key, set.contains(key));
        }
        return bits;
    }

    private interface Operation {
        void apply(BitSet target, BitSet other);
    }

    private static BitSet combined(BitSet a, BitSet b, Operation operation) {
        BitSet result = (BitSet) a.clone();
        operation.apply(result, b);
        return result;
    }
}
