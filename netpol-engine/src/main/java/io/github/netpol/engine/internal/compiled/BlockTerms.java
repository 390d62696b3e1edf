package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressMap;
import io.github.netpol.engine.internal.addresses.AddressMapBuilder;
import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rules' blocks match the address of a pod, for both directions in one look. Only grows: adding takes the lock, finding
 * takes none.
 *
 * <p>Blocks are found by the prefixes of the address, one look-up for each prefix length in use. Long lists, such as those
 * of a country's addresses, are asked one by one instead: there are few of them, and each answers by a search.
 */
final class BlockTerms {
    /** The first bits of addresses of one family, as a number whose other bits are zero. */
    private record Prefix(long high, long low, int length) {
        static Prefix of(Address address, int length) {
            // IPv4 addresses are the lower 32 of 128 bits.
            int cut = address.family().bits() - length;
            long high = cut >= 128 ? 0 : cut > 64 ? address.highBits() & (-1L << (cut - 64)) : address.highBits();
            long low = cut >= 64 ? 0 : address.lowBits() & (-1L << cut);
            return new Prefix(high, low, length);
        }

        /** A hash whose bits all depend on all of the prefix. */
        long hash() {
            long mixed = (31 * high + low + ((long) length << 32)) * 0x9E3779B97F4A7C15L;
            return mixed ^ (mixed >>> 32);
        }
    }

    private record Filed(int number, IpBlock block) {}

    private record LongList(int number, AddressMap addresses) {}

    private static final GrowingList<Filed> NONE = new GrowingList<>();

    /** The blocks of one family. */
    private static final class OfFamily {
        final Family family;
        final List<AddressRange> pods;
        final Map<Prefix, GrowingList<Filed>> byPrefix = new ConcurrentHashMap<>();
        final PrefixMarks marks = new PrefixMarks();
        final GrowingInts lengths = new GrowingInts();
        final GrowingList<LongList> longLists = new GrowingList<>();
        final GrowingInts certain = new GrowingInts();
        final GrowingInts possible = new GrowingInts();
        final GrowingInts all = new GrowingInts();

        OfFamily(Family family, List<Cidr> podCidrs) {
            this.family = family;
            pods = podCidrs.stream()
                    .filter(cidr -> cidr.family() == family)
                    .map(AddressRange::of)
                    .toList();
        }

        void add(int number, Blocks blocks) {
            List<IpBlock> matching = blocks.list().stream()
                    .filter(block -> Blocks.hasAddresses(block, family))
                    .toList();
            if (matching.isEmpty()) {
                return;
            }
            if (isLong(matching)) {
                longLists.add(new LongList(number, addresses(blocks)));
            } else {
                matching.forEach(block -> file(number, block));
            }
            all.add(number);
            if (pods.isEmpty() || matching.stream().anyMatch(this::meetsPods)) {
                possible.add(number);
            }
            if (!pods.isEmpty() && matching.stream().anyMatch(this::coversPods)) {
                certain.add(number);
            }
        }

        private static boolean isLong(List<IpBlock> blocks) {
            return blocks.size() > TableSizes.LONGEST_FILED_LIST
                    || blocks.stream().anyMatch(block -> block.except().size() > TableSizes.LONGEST_FILED_LIST);
        }

        private boolean meetsPods(IpBlock block) {
            List<AddressRange> ranges = AddressRange.of(block);
            return pods.stream().anyMatch(pod -> ranges.stream().anyMatch(pod::intersects));
        }

        private boolean coversPods(IpBlock block) {
            List<AddressRange> ranges = AddressRange.of(block);
            return pods.stream().allMatch(pod -> ranges.stream().anyMatch(range -> range.contains(pod)));
        }

        private AddressMap addresses(Blocks blocks) {
            AddressMapBuilder builder = new AddressMapBuilder(family);
            blocks.list().forEach(block -> builder.add(block, 0));
            return builder.build(owners -> 1);
        }

        private void file(int number, IpBlock block) {
            int length = block.cidr().prefixLength();
            Prefix prefix = Prefix.of(block.cidr().first(), length);
            GrowingList<Filed> filed = byPrefix.get(prefix);
            if (filed == null) {
                filed = new GrowingList<>();
                byPrefix.put(prefix, filed);
                marks.add(prefix.hash());
            }
            filed.add(new Filed(number, block));
            for (int i = 0; i < lengths.size(); i++) {
                if (lengths.get(i) == length) {
                    return;
                }
            }
            lengths.add(length);
        }

        private static void addMatching(GrowingList<Filed> filed, Address address, IntSet.Builder matching) {
            for (int i = 0, size = filed.size(); i < size; i++) {
                if (isIn(filed.get(i).block(), address)) {
                    matching.add(filed.get(i).number());
                }
            }
        }

        void addMatching(Address address, IntSet.Builder matching) {
            for (int i = 0, size = lengths.size(); i < size; i++) {
                int length = lengths.get(i);
                // The prefix is made once more, so that the first need not become an object.
                if (marks.mayHave(Prefix.of(address, length).hash())) {
                    addMatching(byPrefix.getOrDefault(Prefix.of(address, length), NONE), address, matching);
                }
            }
            for (int i = 0, size = longLists.size(); i < size; i++) {
                LongList list = longLists.get(i);
                if (list.addresses().get(address.highBits(), address.lowBits()) != AddressMap.NONE) {
                    matching.add(list.number());
                }
            }
        }
    }

    /** Whether a block whose prefix the address has matches it. */
    private static boolean isIn(IpBlock block, Address address) {
        return block.except().isEmpty() || block.contains(address);
    }

    /**
     * The blocks of a rule among the terms of its direction.
     *
     * @param direction the direction
     * @param term the term's number there
     */
    record BlockTerm(Direction direction, int term) {}

    private final Map<Family, OfFamily> families = new EnumMap<>(Family.class);
    private final GrowingList<BlockTerm> terms = new GrowingList<>();

    BlockTerms(List<Cidr> podCidrs) {
        for (Family family : Family.values()) {
            families.put(family, new OfFamily(family, podCidrs));
        }
    }

    synchronized void add(BlockTerm term, Blocks blocks) {
        int number = terms.size();
        terms.add(term);
        ofFamily(blocks.family()).add(number, blocks);
    }

    /** The numbers of the terms, of both directions, that match a pod. */
    IntSet matching(Sight sight) {
        IntSet.Builder matching = new IntSet.Builder();
        for (Family family : Families.all()) {
            addMatching(sight, family, matching);
        }
        return matching.build();
    }

    private void addMatching(Sight sight, Family family, IntSet.Builder matching) {
        OfFamily blocks = ofFamily(family);
        switch (sight.blockView()) {
            case NEVER, UNKNOWN -> {}
            case BY_ADDRESS -> {
                Address address = sight.address(family);
                if (address != null) {
                    blocks.addMatching(address, matching);
                }
            }
            case IN_POD_CIDRS -> addAll(blocks.certain, matching);
            case ASSUMED_IN_POD_CIDRS -> addAll(blocks.possible, matching);
            case ASSUMED -> addAll(blocks.all, matching);
        }
    }

    private static void addAll(GrowingInts numbers, IntSet.Builder matching) {
        for (int i = 0, size = numbers.size(); i < size; i++) {
            matching.add(numbers.get(i));
        }
    }

    /** Those of the matching terms that are of a direction, by their numbers there. */
    IntSet ofDirection(Direction direction, IntSet matching) {
        int[] numbers = new int[matching.size()];
        int size = 0;
        for (int i = 0; i < numbers.length; i++) {
            BlockTerm term = terms.get(matching.get(i));
            if (term.direction() == direction) {
                numbers[size++] = term.term();
            }
        }
        // Terms of a direction come here in the order of their numbers.
        return IntSet.of(Arrays.copyOf(numbers, size));
    }

    private OfFamily ofFamily(Family family) {
        OfFamily found = families.get(family);
        if (found == null) {
            throw new IllegalStateException("no blocks of " + family);
        }
        return found;
    }
}
