package io.github.netpol.properties;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Addresses on both sides of every boundary of the blocks, and blocks from one address to all of them (S56 to S62). */
final class AddressChoices {
    private static final List<Address> IPV4 = addresses(
            "10.0.0.1", "10.0.0.0", "10.0.0.127", "10.0.0.128", "10.0.0.255", "10.0.1.0", "0.0.0.0", "255.255.255.255");
    private static final List<Address> IPV6 = addresses(
            "2001:db8::1",
            "2001:db8::",
            "2001:db8::ffff",
            "2001:db8:0:1::",
            "::",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    private static final List<Address> OF_NODES =
            addresses("10.0.0.1", "192.168.0.1", "192.168.0.2", "fd00::1", "fd00::2");
    private static final List<Address> LOOPBACKS = addresses("127.0.0.1", "127.255.255.255", "::1");

    private static final List<Cidr> BLOCKS = cidrs(
            "10.0.0.0/24",
            "10.0.0.0/25",
            "10.0.0.128/25",
            "10.0.0.1/32",
            "10.0.0.0/31",
            "255.255.255.255/32",
            "0.0.0.0/32",
            "0.0.0.0/0",
            "0.0.0.0/1",
            "128.0.0.0/1",
            "192.168.0.0/16",
            "127.0.0.0/8",
            "2001:db8::/64",
            "2001:db8::/65",
            "2001:db8:0:0:8000::/65",
            "2001:db8::1/128",
            "2001:db8::/127",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
            "::/128",
            "::/0",
            "::/1",
            "8000::/1",
            "fd00::/8");
    private static final List<Cidr> OF_PODS =
            cidrs("10.0.0.0/24", "10.0.0.0/25", "10.0.1.0/24", "2001:db8::/64", "::/0");

    private AddressChoices() {}

    /** The addresses of a pod: of one family, of both, or none. */
    static Arbitrary<List<Address>> ofPod() {
        Arbitrary<List<Address>> ipv4 = Arbitraries.of(IPV4).map(List::of);
        Arbitrary<List<Address>> ipv6 = Arbitraries.of(IPV6).map(List::of);
        Arbitrary<List<Address>> both = Combinators.combine(Arbitraries.of(IPV4), Arbitraries.of(IPV6))
                .as((first, second) -> List.of(first, second));
        return Arbitraries.frequencyOf(
                Tuple.of(4, ipv4), Tuple.of(2, ipv6), Tuple.of(3, both), Tuple.of(3, Arbitraries.just(List.of())));
    }

    /** The addresses of a node: several of a family, some that pods have too, or none. */
    static Arbitrary<List<Address>> ofNode() {
        return Arbitraries.of(OF_NODES).list().uniqueElements().ofMaxSize(3);
    }

    /** An address that no pod is known to have; it may be one that a pod or node has nevertheless. */
    static Arbitrary<Address> ofNoPod() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(IPV4)),
                Tuple.of(2, Arbitraries.of(IPV6)),
                Tuple.of(4, Arbitraries.of(OF_NODES)),
                Tuple.of(1, Arbitraries.of(LOOPBACKS)));
    }

    static Arbitrary<IpBlock> block() {
        return Combinators.combine(
                        Arbitraries.of(BLOCKS),
                        Arbitraries.of(BLOCKS).list().ofMaxSize(2),
                        Arbitraries.frequency(Tuple.of(6, false), Tuple.of(1, true)))
                .as(AddressChoices::block);
    }

    /** Of the cuts, those that fit; or both halves, which leave nothing of the block (S86). */
    private static IpBlock block(Cidr cidr, List<Cidr> cuts, boolean isEmptied) {
        List<Cidr> except = new ArrayList<>(
                cuts.stream().filter(cut -> IpBlock.isStrictPart(cut, cidr)).toList());
        if (isEmptied && cidr.prefixLength() < cidr.block().getBitCount()) {
            cidr.block()
                    .setPrefixLength(cidr.prefixLength() + 1, false)
                    .prefixBlockIterator()
                    .forEachRemaining(half -> except.add(new Cidr(half)));
        }
        return new IpBlock(cidr, except);
    }

    static Arbitrary<List<Cidr>> podCidrs() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(List.of())),
                Tuple.of(1, Arbitraries.of(OF_PODS).list().uniqueElements().ofMaxSize(2)));
    }

    private static List<Address> addresses(String... texts) {
        return List.of(texts).stream().map(Address::parse).toList();
    }

    private static List<Cidr> cidrs(String... texts) {
        return List.of(texts).stream().map(Cidr::parse).toList();
    }
}
