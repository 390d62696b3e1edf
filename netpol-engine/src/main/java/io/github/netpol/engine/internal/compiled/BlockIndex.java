package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressBits;
import io.github.netpol.engine.internal.addresses.AddressMap;
import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The ipBlocks of a rule set: which of its rules match an address. The set of matching rules is an <em>atom</em>, a small
 * number; atom 0 is the empty set. Each rule set has its own index, because cutting the address space for all policies at
 * once would give far too many atoms.
 */
final class BlockIndex {
    /** The atom of ends that no block matches. */
    static final int NONE = 0;

    /**
     * The blocks of one family.
     *
     * @param addresses the atom of each address
     * @param certain the atom of an unknown address within the pod CIDRs, of blocks that cover them all
     * @param possible the atom of an unknown address within the pod CIDRs, were every block to match that could
     * @param all the atom of an address of which nothing is known, were every block to match
     */
    private record OfFamily(AddressMap addresses, int certain, int possible, int all) {}

    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final List<int[]> rulesOfAtoms = new ArrayList<>();
    private final Map<Family, OfFamily> families = new EnumMap<>(Family.class);

    BlockIndex(List<CompiledRule> rules, List<Cidr> podCidrs) {
        number(List.of());
        for (Family family : Family.values()) {
            List<AddressRange> pods = podCidrs.stream()
                    .filter(cidr -> cidr.family() == family)
                    .map(AddressRange::of)
                    .toList();
            families.put(family, index(rules, family, pods));
        }
    }

    private OfFamily index(List<CompiledRule> rules, Family family, List<AddressRange> pods) {
        List<AddressMap.Entry> entries = new ArrayList<>();
        TreeSet<Integer> certain = new TreeSet<>();
        TreeSet<Integer> possible = new TreeSet<>();
        TreeSet<Integer> all = new TreeSet<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (IpBlock block : rules.get(rule).blocks()) {
                if (block.cidr().family() != family) {
                    continue;
                }
                List<AddressRange> ranges = AddressRange.of(block);
                for (AddressRange range : ranges) {
                    entries.add(new AddressMap.Entry(range, rule));
                    all.add(rule);
                }
                if (!pods.isEmpty() && pods.stream().allMatch(pod -> anyContains(ranges, pod))) {
                    certain.add(rule);
                }
                if (pods.isEmpty() ? !ranges.isEmpty() : pods.stream().anyMatch(pod -> anyIntersects(ranges, pod))) {
                    possible.add(rule);
                }
            }
        }
        return new OfFamily(AddressMap.of(entries, this::number), number(certain), number(possible), number(all));
    }

    private static boolean anyContains(List<AddressRange> ranges, AddressRange pod) {
        return ranges.stream().anyMatch(range -> range.contains(pod));
    }

    private static boolean anyIntersects(List<AddressRange> ranges, AddressRange pod) {
        return ranges.stream().anyMatch(range -> range.intersects(pod));
    }

    private int number(Collection<Integer> rules) {
        return numbers.computeIfAbsent(List.copyOf(rules), key -> {
            rulesOfAtoms.add(key.stream().mapToInt(Integer::intValue).toArray());
            return rulesOfAtoms.size() - 1;
        });
    }

    /** How many atoms there are. */
    int atoms() {
        return rulesOfAtoms.size();
    }

    /** The numbers of the rules of an atom, sorted. */
    int[] rulesOf(int atom) {
        return rulesOfAtoms.get(atom);
    }

    /** The atom of an address. */
    int atom(Family family, AddressBits address) {
        return ofFamily(family).addresses().get(address.high(), address.low());
    }

    /** The atom of an address of which only the pod CIDRs are known: the blocks that cover them all. */
    int certainForPods(Family family) {
        return ofFamily(family).certain();
    }

    /** The atom of such an address, were every block to match it that could. */
    int possibleForPods(Family family) {
        return ofFamily(family).possible();
    }

    /** The atom of an address of which nothing is known, were every block to match it. */
    int all(Family family) {
        return ofFamily(family).all();
    }

    private OfFamily ofFamily(Family family) {
        OfFamily found = families.get(family);
        if (found == null) {
            throw new IllegalStateException("no index for " + family);
        }
        return found;
    }
}
