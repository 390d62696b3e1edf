package io.github.netpol.engine.internal.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import inet.ipaddr.IPAddress;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cidr.Validation;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The map finds exactly the blocks that contain an address. */
class AddressMapProperties {
    private static final List<IpBlock> BLOCKS = List.of(
            IpBlock.of("0.0.0.0/0"),
            IpBlock.of("0.0.0.0/0", "10.0.0.0/8", "0.0.0.0/32", "255.255.255.255/32"),
            IpBlock.of("10.0.0.0/8"),
            IpBlock.of("10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9"),
            IpBlock.of("10.1.0.0/16", "10.1.2.0/24", "10.1.2.128/25", "10.1.255.0/24"),
            IpBlock.of("10.1.2.3/32"),
            IpBlock.of("255.255.255.254/31"));
    private static final List<String> ADDRESSES = List.of(
            "0.0.0.0",
            "0.0.0.1",
            "9.255.255.255",
            "10.0.0.0",
            "10.0.255.255",
            "10.1.0.0",
            "10.1.1.255",
            "10.1.2.0",
            "10.1.2.3",
            "10.1.2.255",
            "10.1.3.0",
            "10.1.254.255",
            "10.1.255.0",
            "10.2.0.0",
            "10.255.255.255",
            "11.0.0.0",
            "127.255.255.255",
            "128.0.0.0",
            "255.255.255.253",
            "255.255.255.254",
            "255.255.255.255");

    @Property(tries = 500, seed = "2001")
    void anAddressHasTheNumberOfTheBlocksThatContainIt(@ForAll("blocks") List<IpBlock> blocks) {
        List<Set<Integer>> numbered = new ArrayList<>(List.of(Set.of()));
        AddressMap map = map(Family.IPV4, blocks, numbered);

        for (String text : ADDRESSES) {
            Address address = Address.parse(text);
            Set<Integer> expected = new TreeSet<>();
            for (int i = 0; i < blocks.size(); i++) {
                if (blocks.get(i).contains(address)) {
                    expected.add(i);
                }
            }
            assertThat(numbered.get(get(map, address))).as(text).isEqualTo(expected);
        }
    }

    @Example
    void theWholeOfIpv6IsCoveredToItsLastAddress() {
        List<Set<Integer>> numbered = new ArrayList<>(List.of(Set.of()));
        AddressMap map =
                map(Family.IPV6, List.of(IpBlock.of("::/0", "2001:db8::/32"), IpBlock.of("ffff::/16")), numbered);

        assertThat(numbered.get(get(map, Address.parse("::")))).containsExactly(0);
        assertThat(numbered.get(get(map, Address.parse("2001:db8:ffff::")))).isEmpty();
        assertThat(numbered.get(get(map, Address.parse("2001:db9::")))).containsExactly(0);
        assertThat(numbered.get(get(map, Address.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))))
                .containsExactlyInAnyOrder(0, 1);
        assertThat(numbered.get(get(map, Address.parse("7fff:ffff:ffff:ffff:8000::"))))
                .containsExactly(0);
    }

    @Example
    void blocksOfOneOwnerMayOverlap() {
        AddressRange wide = AddressRange.of(IpBlock.of("10.0.0.0/8")).get(0);
        AddressRange narrow = AddressRange.of(IpBlock.of("10.1.0.0/16")).get(0);
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV4);
        builder.add(wide, 7);
        builder.add(narrow, 7);
        AddressMap map = builder.build(owners -> owners.length);

        assertThat(get(map, Address.parse("10.0.255.255"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.1.2.3"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.2.0.0"))).isEqualTo(1);
        assertThat(get(map, Address.parse("11.0.0.0"))).isZero();
    }

    @Example
    void anExceptionOfIpv6EndsRightBeforeItsFirstAddress() {
        List<Set<Integer>> numbered = new ArrayList<>(List.of(Set.of()));
        AddressMap map = map(Family.IPV6, List.of(IpBlock.of("::/0", "2001:db8::/32")), numbered);

        assertThat(numbered.get(get(map, Address.parse("2001:db7:ffff:ffff:ffff:ffff:ffff:ffff"))))
                .containsExactly(0);
        assertThat(numbered.get(get(map, Address.parse("2001:db8::")))).isEmpty();
    }

    @Example
    void anExceptionCutsOnlyItsOwnBlock() {
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV4);
        builder.add(IpBlock.of("10.0.0.0/8", "10.1.0.0/16", "10.1.2.0/24"), 0);
        builder.add(IpBlock.of("10.1.2.0/30", "10.1.2.3/32"), 0);
        builder.add(IpBlock.of("10.1.2.2/32"), 0);
        builder.add(IpBlock.of("2001:db8::/32"), 0);
        AddressMap map = builder.build(owners -> owners.length);

        assertThat(get(map, Address.parse("10.0.0.0"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.1.0.0"))).isZero();
        assertThat(get(map, Address.parse("10.1.2.1"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.1.2.3"))).isZero();
        assertThat(get(map, Address.parse("10.1.2.4"))).isZero();
        assertThat(get(map, Address.parse("10.1.3.0"))).isZero();
        assertThat(get(map, Address.parse("10.2.0.0"))).isEqualTo(1);
        // 10.0/16, 10.1/16 without, its first three addresses of 10.1.2/24, the rest without, 10.2/16 on, and what is
        // outside
        assertThat(map.intervals()).isEqualTo(7);
    }

    @Example
    void aMapOfNothingIsOneInterval() {
        for (Family family : Family.values()) {
            AddressMap map = new AddressMapBuilder(family).build(owners -> 1);

            assertThat(map.intervals()).isOne();
            assertThat(map.get(0, 1)).isEqualTo(AddressMap.NONE);
        }
    }

    @Example
    void theAddressesOfIpv4AreLookedUpByTheirBits() {
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV4);
        builder.add(IpBlock.of("200.0.0.0/8"), 0);

        assertThat(builder.build(owners -> 1)).isInstanceOfSatisfying(Ipv4Map.class, map -> {
            assertThat(map.get(200 << 24)).isOne();
            assertThat(map.get(201 << 24)).isZero();
        });
    }

    @Property(tries = 60, seed = "2002")
    void longListsAreFoundByTheirFirstBits(
            @ForAll("seeds") long seed, @ForAll Family family, @ForAll @IntRange(min = 1, max = 400) int size) {
        Random random = new Random(seed);
        List<IpBlock> blocks = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Cidr cidr = cidr(random, family);
            List<Cidr> except = new ArrayList<>();
            for (int j = random.nextInt(6); j > 3; j--) {
                Cidr cut = cidr(random, family);
                if (IpBlock.isStrictPart(cut, cidr)) {
                    except.add(cut);
                }
            }
            blocks.add(new IpBlock(cidr, except));
        }
        int owners = 1 + random.nextInt(300);
        AddressMapBuilder builder = new AddressMapBuilder(family);
        for (int i = 0; i < size; i++) {
            builder.add(blocks.get(i), i % owners);
        }
        Map<List<Integer>, Integer> numbers = new HashMap<>(Map.of(List.of(), 0));
        AddressMap map = builder.build(
                set -> numbers.computeIfAbsent(Arrays.stream(set).boxed().toList(), key -> numbers.size()));

        for (Address address : addressesAt(blocks)) {
            TreeSet<Integer> covering = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                if (blocks.get(i).contains(address)) {
                    covering.add(i % owners);
                }
            }
            assertThat(get(map, address)).as(address.toString()).isEqualTo(numbers.get(List.copyOf(covering)));
        }
        assertThatIntervalsAgree(map, family);
    }

    private static void assertThatIntervalsAgree(AddressMap map, Family family) {
        AddressBits last = new AddressBits(0, 0).withLast(family.bits());
        AddressBits[] next = {new AddressBits(0, 0)};
        int[] before = {-1};
        int[] intervals = {0};
        map.forEachInterval(new AddressRange(next[0], last), (range, number) -> {
            assertThat(range.first()).isEqualTo(next[0]);
            assertThat(map.get(range.first().high(), range.first().low())).isEqualTo(number);
            assertThat(map.get(range.last().high(), range.last().low())).isEqualTo(number);
            assertThat(number).isNotEqualTo(before[0]);
            next[0] = range.last().next();
            before[0] = number;
            intervals[0]++;
        });
        assertThat(next[0].previous()).isEqualTo(last);
        assertThat(intervals[0]).isEqualTo(map.intervals());
    }

    @Example
    void theIntervalsWithinARangeEndAtItsEnds() {
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV4);
        builder.add(IpBlock.of("10.0.0.0/30", "10.0.0.1/32"), 0);
        AddressMap map = builder.build(owners -> 1);

        assertThat(intervals(map, "10.0.0.2/31")).containsExactly("2-3:1");
        assertThat(intervals(map, "10.0.0.0/31")).containsExactly("0-0:1", "1-1:0");
        assertThat(intervals(map, "10.0.0.0/29")).containsExactly("0-0:1", "1-1:0", "2-3:1", "4-7:0");
        assertThat(intervals(map, "10.0.0.4/30")).containsExactly("4-7:0");
    }

    private static List<String> intervals(AddressMap map, String cidr) {
        List<String> texts = new ArrayList<>();
        map.forEachInterval(
                AddressRange.of(Cidr.parse(cidr)),
                (range, number) -> texts.add(
                        (range.first().low() & 0xff) + "-" + (range.last().low() & 0xff) + ":" + number));
        return texts;
    }

    @Example
    void numbersAbove255AreKeptAsWell() {
        AddressMapBuilder builder = new AddressMapBuilder(Family.IPV4);
        for (int i = 0; i < 300; i++) {
            builder.add(IpBlock.of("10.0." + i / 256 + "." + i % 256 + "/32"), i);
        }
        AddressMap map = builder.build(owners -> owners[0] + 1);

        assertThat(get(map, Address.parse("10.0.0.0"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.0.0.255"))).isEqualTo(256);
        assertThat(get(map, Address.parse("10.0.1.43"))).isEqualTo(300);
        assertThat(get(map, Address.parse("10.0.1.44"))).isZero();
    }

    @Example
    void rangesOfEitherFamilyMakeAMapOfNumbers() {
        AddressRange range = AddressRange.of(Cidr.parse("255.0.0.0/8"));
        AddressMap map = AddressMap.of(List.of(new AddressMap.Entry(range, 3)), Set::size);

        assertThat(get(map, Address.parse("255.255.255.255"))).isOne();
        assertThat(get(map, Address.parse("254.255.255.255"))).isZero();
    }

    @Example
    void rangesThatShareOneAddressIntersect() {
        AddressRange one = AddressRange.of(IpBlock.of("10.0.0.4/32")).get(0);
        AddressRange block = AddressRange.of(IpBlock.of("10.0.0.4/30")).get(0);
        AddressRange before = AddressRange.of(IpBlock.of("10.0.0.0/30")).get(0);
        AddressRange last = AddressRange.of(IpBlock.of("10.0.0.7/32")).get(0);

        assertThat(block.intersects(one)).isTrue();
        assertThat(block.intersects(last)).isTrue();
        assertThat(one.intersects(block)).isTrue();
        assertThat(last.intersects(block)).isTrue();
        assertThat(block.intersects(before)).isFalse();
        assertThat(before.intersects(block)).isFalse();
    }

    @Example
    void exceptionsThatSwallowABlockLeaveNothing() {
        assertThat(AddressRange.of(IpBlock.of("10.0.0.0/8", "10.128.0.0/9", "10.0.0.0/9")))
                .isEmpty();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static Cidr cidr(Random random, Family family) {
        // Mostly within one part of all addresses, as lists are.
        int wide = random.nextInt(10) == 0 ? random.nextInt() : random.nextInt(1 << 14) << 10 | 0x0a00_0000;
        int prefixLength = random.nextInt(8) == 0 ? random.nextInt(33) : 22 + random.nextInt(11);
        return family == Family.IPV4
                ? Cidr.parse(dotted(wide) + "/" + prefixLength, Validation.LEGACY)
                : Cidr.parse(
                        "20" + String.format("%02x:%x:%x::", wide >>> 24, wide >>> 8 & 0xffff, wide << 8 & 0xffff) + "/"
                                + (8 + prefixLength + random.nextInt(2) * 64),
                        Validation.LEGACY);
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }

    /** The first and last address of every block and exception, and their neighbours outside. */
    private static Set<Address> addressesAt(List<IpBlock> blocks) {
        Set<Address> addresses = new TreeSet<>();
        for (IpBlock block : blocks) {
            Stream.concat(Stream.of(block.cidr()), block.except().stream()).forEach(cidr -> {
                IPAddress first = cidr.block().getLower().withoutPrefixLength();
                IPAddress last = cidr.block().getUpper().withoutPrefixLength();
                addresses.add(new Address(first));
                addresses.add(new Address(last));
                if (!first.isZero()) {
                    addresses.add(new Address(first.increment(-1)));
                }
                if (!last.isMax()) {
                    addresses.add(new Address(last.increment(1)));
                }
            });
        }
        return addresses;
    }

    @Provide
    Arbitrary<List<IpBlock>> blocks() {
        return Arbitraries.of(BLOCKS).list().ofMaxSize(5);
    }

    private static AddressMap map(Family family, List<IpBlock> blocks, List<Set<Integer>> numbered) {
        AddressMapBuilder builder = new AddressMapBuilder(family);
        for (int i = 0; i < blocks.size(); i++) {
            builder.add(blocks.get(i), i);
        }
        return builder.build(owners -> {
            assertThat(owners).isNotEmpty().isSorted();
            Set<Integer> set = Arrays.stream(owners).boxed().collect(Collectors.toSet());
            if (!numbered.contains(set)) {
                numbered.add(set);
            }
            return numbered.indexOf(set);
        });
    }

    private static int get(AddressMap map, Address address) {
        AddressBits bits = AddressBits.of(address);
        return map.get(bits.high(), bits.low());
    }
}
