package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressBits;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules that govern a class of endpoints in one direction, and their answers. Thread-safe. */
public final class RuleSet {

    /**
     * A tier that governs the endpoints.
     *
     * @param tier the tier, with only those policies that govern the endpoints
     * @param rules their rules, in order
     */
    record GoverningTier(Tier tier, List<CompiledRule> rules) {}

    private final Direction direction;
    private final List<GoverningTier> tiers;
    private final List<TierPolicy> policies;
    private final Set<NamedPort> subjectPorts;
    private final BlockIndex blocks;
    private final boolean hasBlocks;
    private final CellTable cells;

    RuleSet(Direction direction, List<GoverningTier> tiers, Set<NamedPort> subjectPorts, List<Cidr> podCidrs) {
        this.direction = direction;
        this.tiers = tiers;
        this.subjectPorts = subjectPorts;
        policies = tiers.stream()
                .flatMap(governing -> governing.tier().policies().stream())
                .toList();
        List<CompiledRule> rules =
                tiers.stream().flatMap(governing -> governing.rules().stream()).toList();
        hasBlocks = rules.stream().anyMatch(rule -> !rule.blocks().isEmpty());
        blocks = new BlockIndex(rules, podCidrs);
        cells = new CellTable(blocks.atoms());
    }

    /** Whether no policy governs the endpoints in this direction. */
    public boolean isEmpty() {
        return policies.isEmpty();
    }

    /** The policies that govern the endpoints, in order. */
    public List<TierPolicy> policies() {
        return policies;
    }

    /** The tiers that govern the endpoints, in order, each with only the policies that do. */
    public List<Tier> tiers() {
        return tiers.stream().map(GoverningTier::tier).toList();
    }

    /** Whether addresses can matter. */
    public boolean hasBlocks() {
        return hasBlocks;
    }

    /** The atom of an address: which blocks match it. */
    public int atom(Family family, AddressBits address) {
        return blocks.atom(family, address);
    }

    /** The atom of an address somewhere in the pod CIDRs: the blocks that cover them all (S69). */
    public int certainAtomForPods(Family family) {
        return blocks.certainForPods(family);
    }

    /** The atom of such an address, were every block to match it that could. */
    public int possibleAtomForPods(Family family) {
        return blocks.possibleForPods(family);
    }

    /** The atom of an address of which nothing is known, were every block to match it. */
    public int atomOfAllBlocks(Family family) {
        return blocks.all(family);
    }

    /** What the rules decide about an end of that group and atom. */
    public Cell cell(PeerGroup group, int atom) {
        Cell known = cells.get(atom, group.id());
        if (known != null) {
            return known;
        }
        Cell cell = compute(group, atom);
        cells.put(atom, group.id(), cell);
        return cell;
    }

    /** Walks the tiers with the ports that are still open, all ports at once. */
    private Cell compute(PeerGroup group, int atom) {
        boolean[] matchedByBlock = new boolean[ruleCount()];
        for (int rule : blocks.rulesOf(atom)) {
            matchedByBlock[rule] = true;
        }
        Set<NamedPort> destinationPorts = direction == Direction.INGRESS ? subjectPorts : group.namedPorts();
        PortSet open = PortSet.ALL;
        PortSet allowed = PortSet.EMPTY;
        PortSet deniedByRule = PortSet.EMPTY;
        int number = 0;
        for (GoverningTier governing : tiers) {
            PortSet undecided = open;
            PortSet passed = PortSet.EMPTY;
            for (CompiledRule rule : governing.rules()) {
                if (matchedByBlock[number++] || rule.matchesPods(group)) {
                    PortSet hit = rule.ports(destinationPorts).intersection(undecided);
                    undecided = undecided.minus(hit);
                    switch (rule.action()) {
                        case ALLOW -> allowed = allowed.union(hit);
                        case DENY -> deniedByRule = deniedByRule.union(hit);
                        case PASS -> passed = passed.union(hit);
                    }
                }
            }
            open = governing.tier().noMatch() == Action.PASS ? passed.union(undecided) : passed;
        }
        return new Cell(allowed.union(open), deniedByRule);
    }

    private int ruleCount() {
        int count = 0;
        for (GoverningTier governing : tiers) {
            count += governing.rules().size();
        }
        return count;
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        policies.forEach(policy -> names.add(policy.id().toString()));
        return direction + " by " + names;
    }
}
