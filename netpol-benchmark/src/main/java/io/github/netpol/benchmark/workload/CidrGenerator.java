package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.Peer;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of addresses for lists of CIDRs: /32, /24, /16 and /28 in 45, 30, 15 and 10 of a hundred cases, somewhere outside
 * the cluster or in the range of its pods. Of those that are /24 or /16, a fifth has an exception, four or eight bits
 * longer.
 */
final class CidrGenerator {
    private static final int[] LENGTHS = {32, 24, 16, 28};
    private static final int EXCEPT_PERCENT = 20;
    private static final int POD_RANGE = 10 << 24 | 128 << 16;
    private static final int POD_RANGE_BITS = 22;

    /** Where the blocks of a list lie. */
    enum Place {
        /** Outside the cluster, of all lengths. */
        OUTSIDE,
        /** In the range of the pods, of all lengths. */
        PODS,
        /** In the range of the pods, each of them a /24. */
        PODS_24
    }

    private final SplitMix64 random;

    CidrGenerator(SplitMix64 random) {
        this.random = random;
    }

    /** Peers with a block each. */
    List<Peer> peers(int count, Place place) {
        List<Peer> peers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            peers.add(new Peer.Block(block(place)));
        }
        return peers;
    }

    private IpBlock block(Place place) {
        int length = place == Place.PODS_24 ? 24 : LENGTHS[random.pick(45, 30, 15, 10)];
        int address = address(place);
        boolean hasExcept = (length == 16 || length == 24) && random.percent(EXCEPT_PERCENT);
        if (!hasExcept) {
            return new IpBlock(cidr(address, length), List.of());
        }
        int inside = (address & mask(length)) | random.nextInt(1 << (Integer.SIZE - length));
        return new IpBlock(cidr(address, length), List.of(cidr(inside, length == 16 ? 24 : 28)));
    }

    /** Single blocks outside the cluster, without exceptions of their own. */
    List<Cidr> outside(int count) {
        List<Cidr> cidrs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = LENGTHS[random.pick(45, 30, 15, 10)];
            cidrs.add(cidr(address(Place.OUTSIDE), length));
        }
        return cidrs;
    }

    private int address(Place place) {
        return place == Place.OUTSIDE ? outsideAddress(random) : POD_RANGE | random.nextInt(1 << POD_RANGE_BITS);
    }

    /** An address that may be that of a host on the internet: unicast, and in no private range. */
    static int outsideAddress(SplitMix64 random) {
        int address = (int) random.next();
        while (!isOutside(address)) {
            address = (int) random.next();
        }
        return address;
    }

    static boolean isOutside(int address) {
        int first = address >>> 24;
        int firstTwo = address >>> 16;
        return first > 0
                && first < 224
                && first != 10
                && first != 127
                && firstTwo >>> 4 != 0xAC1
                && firstTwo != 0xC0A8
                && firstTwo != 0xA9FE;
    }

    private static int mask(int length) {
        return -1 << (Integer.SIZE - length);
    }

    private static Cidr cidr(int address, int length) {
        int network = length == Integer.SIZE ? address : address & mask(length);
        return Cidr.parse((network >>> 24) + "." + (network >>> 16 & 255) + "." + (network >>> 8 & 255) + "."
                + (network & 255) + "/" + length);
    }
}
