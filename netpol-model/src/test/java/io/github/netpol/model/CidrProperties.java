package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cidr.Validation;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CidrProperties {
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

    /** A block as numbers; its host bits are zero, and it is not IPv4-mapped. */
    record Block(BigInteger first, int bits, int prefixLength) {
        BigInteger size() {
            return BigInteger.ONE.shiftLeft(bits - prefixLength);
        }

        /** Mapped addresses are IPv4, so that no block of IPv6 contains them (S60). */
        boolean contains(BigInteger number) {
            return number.compareTo(first) >= 0
                    && number.compareTo(first.add(size())) < 0
                    && !(bits == 128 && number.shiftRight(32).equals(MAPPED));
        }

        Cidr cidr() {
            return Cidr.parse(text(first, bits) + "/" + prefixLength);
        }
    }

    @Property(seed = "56", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void s56ABlockContainsTheAddressesFromItsFirstToItsLast(@ForAll("blocks") Block block, @ForAll long random) {
        Cidr cidr = block.cidr();
        BigInteger end = block.first().add(block.size());
        BigInteger twice = BigInteger.valueOf(random).shiftLeft(64).add(BigInteger.valueOf(random));
        Stream.of(
                        block.first(),
                        block.first().add(twice.mod(block.size())),
                        end.subtract(BigInteger.ONE),
                        block.first().subtract(BigInteger.ONE),
                        end,
                        twice.mod(BigInteger.ONE.shiftLeft(block.bits())))
                .filter(number -> number.signum() >= 0 && number.bitLength() <= block.bits())
                .forEach(number -> assertThat(cidr.contains(address(number, block.bits())))
                        .as("%s", number.toString(16))
                        .isEqualTo(block.contains(number)));
    }

    @Property(seed = "56", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aBlockContainsAnotherIfItsNumbersDo(@ForAll("blocks") Block one, @ForAll("blocks") Block other) {
        boolean expected = one.bits() == other.bits()
                && one.first().compareTo(other.first()) <= 0
                && one.first().add(one.size()).compareTo(other.first().add(other.size())) >= 0;

        assertThat(one.cidr().contains(other.cidr())).isEqualTo(expected);
        assertThat(one.cidr().equals(other.cidr())).isEqualTo(one.equals(other));
    }

    @Property(seed = "56", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void theTextOfABlockReadsBackEqual(@ForAll("blocks") Block block) {
        Cidr cidr = block.cidr();

        assertThat(Cidr.parse(cidr.toString())).isEqualTo(cidr).hasSameHashCodeAs(cidr);
        assertThat(Cidr.parse(cidr.toString(), Validation.LEGACY)).isEqualTo(cidr);
        assertThat(cidr.prefixLength()).isEqualTo(block.prefixLength());
    }

    @Property(seed = "60", tries = 1000)
    void s60AMappedBlockIsTheIpv4BlockInLegacyMode(@ForAll int ipv4, @ForAll("ipv4Lengths") int prefixLength) {
        BigInteger number = BigInteger.valueOf(ipv4 & 0xffff_ffffL);
        String mapped = text(MAPPED.shiftLeft(32).or(number), 128);

        assertThat(Cidr.parse(mapped + "/" + (96 + prefixLength), Validation.LEGACY))
                .isEqualTo(Cidr.parse(text(number, 32) + "/" + prefixLength, Validation.LEGACY));
    }

    @Property(seed = "60", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void addressesReadBackEqualAndAreOrderedByNumber(@ForAll("blocks") Block one, @ForAll("blocks") Block other)
            throws UnknownHostException {
        Address first = address(one.first(), one.bits());
        Address second = address(other.first(), other.bits());

        assertThat(Address.parse(first.toString())).isEqualTo(first).hasSameHashCodeAs(first);
        assertThat(Address.of(InetAddress.getByAddress(bytes(one.first(), one.bits()))))
                .isEqualTo(first);
        int expected = one.bits() == other.bits() ? one.first().compareTo(other.first()) : one.bits() - other.bits();
        assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.signum(expected));
    }

    @Provide
    Arbitrary<Integer> ipv4Lengths() {
        return Arbitraries.integers().between(0, 32);
    }

    @Provide
    Arbitrary<Block> blocks() {
        return Arbitraries.of(32, 128).flatMap(CidrProperties::blocksOf);
    }

    private static Arbitrary<Block> blocksOf(int bits) {
        BigInteger end = BigInteger.ONE.shiftLeft(bits);
        Arbitrary<BigInteger> numbers = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, end.subtract(BigInteger.ONE))),
                Tuple.of(1, Arbitraries.of(0, 1, 10, 0xfffe).map(BigInteger::valueOf)),
                Tuple.of(1, Arbitraries.of(1, 2, 4).map(part -> end.shiftRight(part))));
        Arbitrary<Integer> lengths =
                Arbitraries.oneOf(Arbitraries.integers().between(0, bits), Arbitraries.of(0, 8, bits - 1, bits));
        return Combinators.combine(numbers, lengths)
                .as((number, length) ->
                        new Block(number.shiftRight(bits - length).shiftLeft(bits - length), bits, length))
                .filter(block ->
                        block.bits() == 32 || !block.first().shiftRight(32).equals(MAPPED));
    }

    private static Address address(BigInteger number, int bits) {
        return Address.parse(text(number, bits));
    }

    /** The longest form of the text: every octet or group. */
    private static String text(BigInteger number, int bits) {
        int radix = bits == 32 ? 10 : 16;
        int width = bits == 32 ? 8 : 16;
        StringBuilder text = new StringBuilder();
        for (int shift = bits - width; shift >= 0; shift -= width) {
            text.append(number.shiftRight(shift)
                    .mod(BigInteger.ONE.shiftLeft(width))
                    .toString(radix));
            text.append(shift == 0 ? "" : bits == 32 ? "." : ":");
        }
        return text.toString();
    }

    private static byte[] bytes(BigInteger number, int bits) {
        byte[] withSign = number.add(BigInteger.ONE.shiftLeft(bits)).toByteArray();
        return Arrays.copyOfRange(withSign, withSign.length - bits / 8, withSign.length);
    }
}
