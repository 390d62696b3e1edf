package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressBits;
import io.github.netpol.engine.internal.addresses.AddressMap;
import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rules' blocks match the address of a pod. Only grows: writers hold a lock of their own, readers take none.
 *
 * <p>Blocks are found by the prefixes of the address, one look-up for each prefix length in use. Long lists, such as those
 * of a country's addresses, are asked one by one instead: there are few of them, and each answers by a search.
 */
final class BlockTerms {
    private static final int LONG_LIST = 64;

    /** A prefix of addresses of one family. */
    private record Prefix(long high, long low, int length) {
        static Prefix of(AddressBits address, int length, int bits) {
            // IPv4 addresses are the lower 32 of 128 bits.
            int cut = bits - length;
            long high = cut >= 128 ? 0 : cut >= 64 ? (address.high() >>> (cut - 64)) << (cut - 64) : address.high();
            long low = cut >= 64 ? 0 : (address.low() >>> cut) << cut;
            return new Prefix(high, low, length);
        }
    }

    private record Filed(int term, IpBlock block, List<AddressRange> ranges) {
        boolean contains(AddressBits address) {
            if (block.except().isEmpty()) {
                return true;
            }
            for (AddressRange range : ranges) {
                if (range.first().compareTo(address) <= 0 && address.compareTo(range.last()) <= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private record LongList(int term, AddressMap addresses) {}

    /** The blocks of one family. */
    private static final class OfFamily {
        final List<AddressRange> pods;
        final int bits;
        final Map<Prefix, GrowingList<Filed>> byPrefix = new ConcurrentHashMap<>();
        final GrowingInts lengths = new GrowingInts();
        final GrowingList<LongList> longLists = new GrowingList<>();
        final GrowingInts certain = new GrowingInts();
        final GrowingInts possible = new GrowingInts();
        final GrowingInts all = new GrowingInts();

        OfFamily(Family family, List<Cidr> podCidrs) {
            bits = family == Family.IPV4 ? 32 : 128;
            pods = podCidrs.stream()
                    .filter(cidr -> cidr.family() == family)
                    .map(AddressRange::of)
                    .toList();
        }

        void add(int term, Blocks blocks) {
            List<AddressRange> ranges = new ArrayList<>();
            for (IpBlock block : blocks.list()) {
                ranges.addAll(AddressRange.of(block));
            }
            if (ranges.isEmpty()) {
                return;
            }
            if (blocks.list().size() > LONG_LIST || ranges.size() > LONG_LIST) {
                longLists.add(new LongList(term, covering(ranges)));
            } else {
                blocks.list().forEach(block -> file(term, block));
            }
            all.add(term);
            if (pods.isEmpty() || pods.stream().anyMatch(pod -> ranges.stream().anyMatch(pod::intersects))) {
                possible.add(term);
            }
            if (!pods.isEmpty() && blocks.list().stream().anyMatch(this::coversPods)) {
                certain.add(term);
            }
        }

        private boolean coversPods(IpBlock block) {
            List<AddressRange> ranges = AddressRange.of(block);
            return pods.stream().allMatch(pod -> ranges.stream().anyMatch(range -> range.contains(pod)));
        }

        private static AddressMap covering(List<AddressRange> ranges) {
            return AddressMap.of(
                    ranges.stream().map(range -> new AddressMap.Entry(range, 0)).toList(),
                    owners -> owners.isEmpty() ? 0 : 1);
        }

        private void file(int term, IpBlock block) {
            int length = block.cidr().prefixLength();
            Prefix prefix = Prefix.of(AddressRange.of(block.cidr()).first(), length, bits);
            byPrefix.computeIfAbsent(prefix, p -> new GrowingList<>())
                    .add(new Filed(term, block, AddressRange.of(block)));
            for (int i = 0; i < lengths.size(); i++) {
                if (lengths.get(i) == length) {
                    return;
                }
            }
            lengths.add(length);
        }

        void addMatching(AddressBits address, IntSet.Builder terms) {
            for (int i = 0, size = lengths.size(); i < size; i++) {
                GrowingList<Filed> filed = byPrefix.get(Prefix.of(address, lengths.get(i), bits));
                for (int j = 0, count = filed == null ? 0 : filed.size(); j < count; j++) {
                    if (filed.get(j).contains(address)) {
                        terms.add(filed.get(j).term());
                    }
                }
            }
            for (int i = 0, size = longLists.size(); i < size; i++) {
                LongList list = longLists.get(i);
                if (list.addresses().get(address.high(), address.low()) != 0) {
                    terms.add(list.term());
                }
            }
        }
    }

    private final Map<Family, OfFamily> families = new EnumMap<>(Family.class);

    BlockTerms(List<Cidr> podCidrs) {
        for (Family family : Family.values()) {
            families.put(family, new OfFamily(family, podCidrs));
        }
    }

    void add(int term, Blocks blocks) {
        ofFamily(blocks.family()).add(term, blocks);
    }

    /** Adds the terms that match a pod in a family. */
    void addMatching(PodFacts pod, Family family, IntSet.Builder terms) {
        OfFamily blocks = ofFamily(family);
        switch (pod.blockView()) {
            case NEVER, UNKNOWN -> {}
            case BY_ADDRESS -> {
                AddressBits address = pod.address(family);
                if (address != null) {
                    blocks.addMatching(address, terms);
                }
            }
            case IN_POD_CIDRS -> addAll(blocks.certain, terms);
            case ASSUMED_IN_POD_CIDRS -> addAll(blocks.possible, terms);
            case ASSUMED -> addAll(blocks.all, terms);
        }
    }

    private static void addAll(GrowingInts numbers, IntSet.Builder terms) {
        for (int i = 0, size = numbers.size(); i < size; i++) {
            terms.add(numbers.get(i));
        }
    }

    private OfFamily ofFamily(Family family) {
        OfFamily found = families.get(family);
        if (found == null) {
            throw new IllegalStateException("no blocks of " + family);
        }
        return found;
    }
}
