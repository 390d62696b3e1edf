package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressBits;
import io.github.netpol.engine.internal.addresses.AddressMap;
import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set decides about addresses that are no governed pods'. The set of rules whose blocks match an address is an
 * <em>atom</em>, a small number. Each rule set has its own map of addresses, because cutting the address space for all
 * policies at once would give far too many pieces. Thread-safe.
 */
final class Outside {
    private final RowContent content;
    private final AddressMap ipv4;
    private final AddressMap ipv6;
    private final int allIpv4;
    private final int allIpv6;
    private final List<int[]> rulesOfAtoms = new ArrayList<>();
    // Filled when first asked; cells are immutable and the same whoever works them out.
    private final @Nullable Cell[] cells;

    Outside(List<CompiledRule> rules, RowContent content) {
        this.content = content;
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        number(List.of(), numbers);
        List<AddressMap.Entry> ofIpv4 = entries(rules, Family.IPV4);
        List<AddressMap.Entry> ofIpv6 = entries(rules, Family.IPV6);
        ipv4 = AddressMap.of(ofIpv4, owners -> number(owners, numbers));
        ipv6 = AddressMap.of(ofIpv6, owners -> number(owners, numbers));
        allIpv4 = number(owners(ofIpv4), numbers);
        allIpv6 = number(owners(ofIpv6), numbers);
        cells = new Cell[rulesOfAtoms.size()];
    }

    private static List<AddressMap.Entry> entries(List<CompiledRule> rules, Family family) {
        List<AddressMap.Entry> entries = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (IpBlock block : rules.get(rule).blocks()) {
                if (block.cidr().family() == family) {
                    for (AddressRange range : AddressRange.of(block)) {
                        entries.add(new AddressMap.Entry(range, rule));
                    }
                }
            }
        }
        return entries;
    }

    private static Collection<Integer> owners(List<AddressMap.Entry> entries) {
        TreeSet<Integer> owners = new TreeSet<>();
        entries.forEach(entry -> owners.add(entry.owner()));
        return owners;
    }

    private int number(Collection<Integer> rules, Map<List<Integer>, Integer> numbers) {
        return numbers.computeIfAbsent(List.copyOf(rules), key -> {
            rulesOfAtoms.add(key.stream().mapToInt(Integer::intValue).toArray());
            return rulesOfAtoms.size() - 1;
        });
    }

    Cell cell(Family family, AddressBits address) {
        return cell((family == Family.IPV4 ? ipv4 : ipv6).get(address.high(), address.low()));
    }

    Cell cellIfAllMatch(Family family) {
        return cell(family == Family.IPV4 ? allIpv4 : allIpv6);
    }

    private Cell cell(int atom) {
        Cell known = cells[atom];
        if (known == null) {
            int[] matching = rulesOfAtoms.get(atom);
            known = content.cell(
                    (number, rule) -> rule.everyPeer() || Arrays.binarySearch(matching, number) >= 0, NamedPorts.NONE);
            cells[atom] = known;
        }
        return known;
    }
}
