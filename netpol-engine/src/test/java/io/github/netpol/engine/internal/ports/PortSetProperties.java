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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

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
        if (a.equals(b)) {
            assertThat(a).hasSameHashCodeAs(b);
        }
    }

    @Property(tries = 300, seed = "1003")
    void aBuilderUnitesWhatItIsGiven(@ForAll("ranges") List<Range> ranges, @ForAll("ranges") List<Range> more) {
        PortSetBuilder builder = new PortSetBuilder().add(portSet(more));
        ranges.forEach(range -> builder.add(range.protocol(), range.first(), range.last()));

        assertThat(builder.build())
                .isEqualTo(portSet(ranges).union(portSet(more)))
                .hasSameHashCodeAs(portSet(ranges).union(portSet(more)));
    }

    /** From sets that are walked to sets that are searched. */
    @Property(tries = 60, seed = "1004")
    void manySinglePortsAreInTheSetAndNoOthers(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 200) Integer> ports) {
        PortSetBuilder builder = new PortSetBuilder();
        BitSet expected = new BitSet(KEYS);
        for (int port : ports) {
            builder.add(Protocol.UDP, port, port);
            expected.set(PortSet.key(Protocol.UDP, port));
        }

        assertThat(bits(builder.build())).isEqualTo(expected);
    }

    @Property(tries = 100, seed = "1005")
    void nothingAndEverythingAreNeutralOrAbsorbing(@ForAll("ranges") List<Range> ranges) {
        PortSet set = portSet(ranges);

        assertThat(set.union(PortSet.EMPTY)).isEqualTo(PortSet.EMPTY.union(set)).isEqualTo(set);
        assertThat(set.union(PortSet.ALL)).isEqualTo(PortSet.ALL.union(set)).isEqualTo(PortSet.ALL);
        assertThat(set.union(set)).isEqualTo(set.intersection(set)).isEqualTo(set);
        assertThat(set.intersection(PortSet.ALL))
                .isEqualTo(PortSet.ALL.intersection(set))
                .isEqualTo(set);
        assertThat(set.intersection(PortSet.EMPTY))
                .isEqualTo(PortSet.EMPTY.intersection(set))
                .isEqualTo(PortSet.EMPTY);
        assertThat(set.minus(PortSet.EMPTY)).isEqualTo(set);
        assertThat(set.minus(PortSet.ALL)).isEqualTo(set.minus(set)).isEqualTo(PortSet.EMPTY);
        assertThat(PortSet.ALL.minus(PortSet.ALL.minus(set))).isEqualTo(set);
        assertThat(set.isAll()).isEqualTo(PortSet.ALL.minus(set).isEmpty());
    }

    @Example
    void rangesThatTouchAreOne() {
        PortSet touching = new PortSetBuilder()
                .add(Protocol.TCP, 81, 90)
                .add(Protocol.TCP, 70, 80)
                .build();

        assertThat(touching).isEqualTo(PortSet.range(Protocol.TCP, 70, 90)).hasToString("[TCP 70-90]");
        assertThat(new PortSetBuilder().build()).isSameAs(PortSet.EMPTY);
    }

    @Example
    void setsOfTheSameHashAreDifferent() {
        // 31 * (31 + a) + b of the bounds a and b is the same if a grows by one and b falls by 31.
        PortSet one = PortSet.range(Protocol.TCP, 100, 200);
        PortSet other = PortSet.range(Protocol.TCP, 101, 169);

        assertThat(one).hasSameHashCodeAs(other).isNotEqualTo(other);
    }

    @Example
    void equalSetsHaveOneObject() {
        PortSets sets = new PortSets();
        PortSet web = sets.canonical(PortSet.range(Protocol.TCP, 80, 80));

        assertThat(sets.canonical(PortSet.range(Protocol.TCP, 80, 80))).isSameAs(web);
        assertThat(sets.canonical(web.union(PortSet.range(Protocol.TCP, 81, 81))))
                .isNotSameAs(web);
        assertThat(sets.canonical(PortSet.ALL.minus(web).union(web))).isSameAs(PortSet.ALL);
        assertThat(sets.size()).isEqualTo(4);
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
