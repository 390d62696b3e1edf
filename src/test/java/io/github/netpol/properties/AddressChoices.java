package io.github.netpol.properties;

import inet.ipaddr.IPAddress;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.List;
import java.util.stream.Stream;
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
            "2001:db8::ffff:ffff:ffff:ffff",
            "2001:db8:0:1::",
            "::",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    private static final List<Address> OF_NODES =
            addresses("10.0.0.1", "192.168.0.1", "192.168.0.2", "fd00::1", "fd00::2");
    private static final List<Address> LOOPBACKS = addresses("127.0.0.1", "127.255.255.255", "::1");

    private static final List<Cidr> USUAL_BLOCKS = cidrs(
            "10.0.0.0/24", "0.0.0.0/0", "10.0.0.1/32", "10.0.0.128/25", "2001:db8::/64", "::/0", "2001:db8::1/128");
    private static final List<Cidr> ODD_BLOCKS = cidrs(
            "10.0.0.0/31",
            "255.255.255.255/32",
            "0.0.0.0/32",
            "0.0.0.0/1",
            "128.0.0.0/1",
            "192.168.0.0/16",
            "127.0.0.0/8",
            "2001:db8:0:0:8000::/65",
            "2001:db8::/127",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
            "::/128",
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
                Tuple.of(4, ipv4), Tuple.of(1, ipv6), Tuple.of(5, both), Tuple.of(2, Arbitraries.just(List.of())));
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
        Arbitrary<Cidr> cidrs = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(USUAL_BLOCKS)), Tuple.of(1, Arbitraries.of(ODD_BLOCKS)));
        Arbitrary<List<Cut>> cuts = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(3, Arbitraries.of(Cut.class).list().ofMinSize(1).ofMaxSize(2)));
        return Combinators.combine(cidrs, cuts)
                .as((cidr, some) -> new IpBlock(
                        cidr, some.stream().flatMap(cut -> cut.of(cidr)).toList()));
    }

    /** What is cut out of a block: at one of its ends, a half or one address; both halves leave nothing of it (S86). */
    private enum Cut {
        LOWER_HALF,
        UPPER_HALF,
        FIRST_ADDRESS,
        LAST_ADDRESS;

        Stream<Cidr> of(Cidr cidr) {
            int bits = cidr.block().getBitCount();
            if (cidr.prefixLength() == bits) {
                return Stream.of();
            }
            boolean isHalf = this == LOWER_HALF || this == UPPER_HALF;
            IPAddress end = this == LOWER_HALF || this == FIRST_ADDRESS
                    ? cidr.block().getLower()
                    : cidr.block().getUpper();
            return Stream.of(new Cidr(end.withoutPrefixLength()
                    .setPrefixLength(isHalf ? cidr.prefixLength() + 1 : bits, false)
                    .toPrefixBlock()));
        }
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
