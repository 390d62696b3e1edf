package io.github.netpol.engine.internal.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Address;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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
        AddressMap map = map(blocks, numbered);

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
        AddressMap map = map(List.of(IpBlock.of("::/0", "2001:db8::/32"), IpBlock.of("ffff::/16")), numbered);

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
        AddressMap map =
                AddressMap.of(List.of(new AddressMap.Entry(wide, 7), new AddressMap.Entry(narrow, 7)), Set::size);

        assertThat(get(map, Address.parse("10.0.255.255"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.1.2.3"))).isEqualTo(1);
        assertThat(get(map, Address.parse("10.2.0.0"))).isEqualTo(1);
        assertThat(get(map, Address.parse("11.0.0.0"))).isZero();
    }

    @Example
    void anExceptionOfIpv6EndsRightBeforeItsFirstAddress() {
        List<Set<Integer>> numbered = new ArrayList<>(List.of(Set.of()));
        AddressMap map = map(List.of(IpBlock.of("::/0", "2001:db8::/32")), numbered);

        assertThat(numbered.get(get(map, Address.parse("2001:db7:ffff:ffff:ffff:ffff:ffff:ffff"))))
                .containsExactly(0);
        assertThat(numbered.get(get(map, Address.parse("2001:db8::")))).isEmpty();
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
    Arbitrary<List<IpBlock>> blocks() {
        return Arbitraries.of(BLOCKS).list().ofMaxSize(5);
    }

    private static AddressMap map(List<IpBlock> blocks, List<Set<Integer>> numbered) {
        List<AddressMap.Entry> entries = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            for (AddressRange range : AddressRange.of(blocks.get(i))) {
                entries.add(new AddressMap.Entry(range, i));
            }
        }
        return AddressMap.of(entries, owners -> {
            if (!numbered.contains(owners)) {
                numbered.add(Set.copyOf(owners));
            }
            return numbered.indexOf(owners);
        });
    }

    private static int get(AddressMap map, Address address) {
        AddressBits bits = AddressBits.of(address);
        return map.get(bits.high(), bits.low());
    }
}
