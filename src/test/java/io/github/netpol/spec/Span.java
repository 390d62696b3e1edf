package io.github.netpol.spec;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * Addresses from the first to the last, as numbers, so that blocks are compared by arithmetic alone (S56, S60).
 *
 * @param bits 32 or 128: spans of different families have nothing in common (S60)
 * @param first the lowest address
 * @param last the highest address
 */
record Span(int bits, BigInteger first, BigInteger last) {

    static Span of(Address address) {
        byte[] bytes = address.value().getBytes();
        BigInteger number = new BigInteger(1, bytes);
        return new Span(bytes.length * 8, number, number);
    }

    static Span of(Cidr cidr) {
        byte[] bytes = cidr.block().getBytes();
        int bits = bytes.length * 8;
        BigInteger size = BigInteger.ONE.shiftLeft(bits - cidr.prefixLength());
        BigInteger first = new BigInteger(1, bytes).divide(size).multiply(size);
        return new Span(bits, first, first.add(size).subtract(BigInteger.ONE));
    }

    boolean contains(Span other) {
        return bits == other.bits && first.compareTo(other.first) <= 0 && other.last.compareTo(last) <= 0;
    }

    boolean overlaps(Span other) {
        return bits == other.bits && first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
    }

    /** Whether all of this span lies in the block: in its CIDR, and clear of what is cut out (S56). */
    boolean liesIn(IpBlock block) {
        return of(block.cidr()).contains(this) && block.except().stream().noneMatch(cut -> of(cut).overlaps(this));
    }

    /**
     * Whether some of this span lies in the block. If so, then also the lowest such address; that is where the span or
     * the block begins, or comes right after something cut out.
     */
    boolean meets(IpBlock block) {
        Stream<BigInteger> afterCuts =
                block.except().stream().map(cut -> of(cut).last.add(BigInteger.ONE));
        return Stream.concat(Stream.of(first, of(block.cidr()).first), afterCuts)
                .map(number -> new Span(bits, number, number))
                .anyMatch(address -> contains(address) && address.liesIn(block));
    }

    /** Whether the address never leaves its host: 127.0.0.0/8 or ::1 (E19). */
    static boolean isLoopback(Address address) {
        Span span = of(address);
        return span.bits == 32 ? span.first.shiftRight(24).intValue() == 127 : span.first.equals(BigInteger.ONE);
    }
}
