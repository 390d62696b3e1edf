package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressMap;
import io.github.netpol.engine.internal.addresses.AddressMapBuilder;
import io.github.netpol.engine.internal.addresses.Ipv4Map;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSets;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules decide about addresses that are no governed pods'. The set of rules whose blocks match an address is an
 * <em>atom</em>, a small number. Each content has its own map of addresses, because cutting the address space for all
 * policies at once would give far too many pieces. Immutable.
 */
final class Outside {

    /**
     * What the answers follow from.
     *
     * @param rules the tiers and rules, as they stand in the policies; their terms say nothing about these ends
     * @param blocks the blocks of each rule
     */
    record Content(RowContent rules, List<List<IpBlock>> blocks) {}

    private final Ipv4Map ipv4;
    private final AddressMap ipv6;
    private final Cell[] cells;
    // By atom, like the cells: what most questions are about.
    private final PortSet[] allowed;
    private final int allOfIpv4;
    private final int allOfIpv6;

    Outside(Content content, PortSets portSets) {
        Atoms atoms = new Atoms();
        ipv4 = (Ipv4Map) map(content, Family.IPV4, atoms);
        ipv6 = map(content, Family.IPV6, atoms);
        allOfIpv4 = atoms.number(rulesWithAddresses(content, Family.IPV4));
        allOfIpv6 = atoms.number(rulesWithAddresses(content, Family.IPV6));
        cells = atoms.rules.stream().map(rules -> cell(content, rules)).toArray(Cell[]::new);
        allowed = Arrays.stream(cells)
                .map(cell -> portSets.canonical(cell.allowed()))
                .toArray(PortSet[]::new);
    }

    /** Numbers sets of rules; the empty one is 0. */
    private static final class Atoms {
        final Map<IntSet, Integer> numbers = new HashMap<>();
        final List<IntSet> rules = new ArrayList<>();

        Atoms() {
            number(IntSet.EMPTY);
        }

        int number(IntSet matching) {
            return numbers.computeIfAbsent(matching, added -> {
                rules.add(added);
                return rules.size() - 1;
            });
        }
    }

    private static AddressMap map(Content content, Family family, Atoms atoms) {
        AddressMapBuilder builder = new AddressMapBuilder(family);
        for (int rule = 0; rule < content.blocks().size(); rule++) {
            for (IpBlock block : content.blocks().get(rule)) {
                builder.add(block, rule);
            }
        }
        return builder.build(rules -> atoms.number(IntSet.of(rules)));
    }

    private static IntSet rulesWithAddresses(Content content, Family family) {
        IntSet.Builder found = new IntSet.Builder();
        for (int rule = 0; rule < content.blocks().size(); rule++) {
            if (content.blocks().get(rule).stream().anyMatch(block -> Blocks.hasAddresses(block, family))) {
                found.add(rule);
            }
        }
        return found.build();
    }

    private static Cell cell(Content content, IntSet matching) {
        return content.rules().cell((number, rule) -> rule.everyPeer() || matching.contains(number), NamedPorts.NONE);
    }

    Cell cell(Address address) {
        return cells[atom(address)];
    }

    /** The atoms of IPv4 addresses. */
    Ipv4Map ipv4() {
        return ipv4;
    }

    /** The ports that are allowed to or from the addresses of each atom; not to be written to. */
    PortSet[] allowed() {
        return allowed;
    }

    /** The ports that are allowed to or from an address. */
    PortSet allowed(Address address) {
        return allowed[atom(address)];
    }

    private int atom(Address address) {
        return address.family() == Family.IPV4
                ? ipv4.get((int) address.lowBits())
                : ipv6.get(address.highBits(), address.lowBits());
    }

    Cell cellIfAllMatch(Family family) {
        return cells[family == Family.IPV4 ? allOfIpv4 : allOfIpv6];
    }
}
