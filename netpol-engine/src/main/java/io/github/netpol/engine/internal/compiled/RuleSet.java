package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.RowContent.OfRule;
import io.github.netpol.engine.internal.compiled.RowContent.OfTier;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules that govern a class of endpoints in one direction, and their answers. Thread-safe. */
public final class RuleSet {

    /**
     * A tier that governs the endpoints.
     *
     * @param tier the tier, with only those policies that govern the endpoints
     * @param rules their rules, in order
     */
    record GoverningTier(Tier tier, List<CompiledRule> rules) {
        GoverningTier {
            rules = List.copyOf(rules);
        }
    }

    // Tiers that only allow give the same answers in any order, so theirs are sorted: more sets come to the same row.
    private static final Comparator<OfRule> ANY_ORDER = Comparator.comparing(OfRule::everyPeer)
            .thenComparingInt(rule -> rule.terms().hashCode())
            .thenComparingInt(rule -> rule.ports().hashCode())
            .thenComparingInt(rule -> rule.namedPorts().hashCode());

    private final Direction direction;
    private final NamespacePolicies home;
    private final List<GoverningTier> tiers;
    private final List<TierPolicy> policies;
    private final NamedPorts subjectPorts;
    private final boolean hasBlocks;
    private final int hash;
    private final Row[] elsewhere = new Row[2];
    private final @Nullable Row[] atHome = new Row[2];
    private volatile Outsides.@Nullable Numbered outside;

    RuleSet(Direction direction, NamespacePolicies home, List<GoverningTier> tiers, NamedPorts subjectPorts) {
        this.direction = direction;
        this.home = home;
        this.tiers = List.copyOf(tiers);
        this.subjectPorts = subjectPorts;
        List<TierPolicy> all = new ArrayList<>();
        boolean anyBlocks = false;
        for (GoverningTier governing : tiers) {
            all.addAll(governing.tier().policies());
            for (CompiledRule rule : governing.rules()) {
                anyBlocks |= !rule.blocks().isEmpty();
            }
        }
        policies = List.copyOf(all);
        hasBlocks = anyBlocks;
        PeerSpace space = home.shared().elsewhere(direction);
        elsewhere[0] = space.row(content(rule -> rule.termsElsewhere(Family.IPV4)));
        hash = elsewhere[0].hashCode() + policies.size();
        elsewhere[1] = hasBlocks ? space.row(content(rule -> rule.termsElsewhere(Family.IPV6))) : elsewhere[0];
    }

    private RowContent content(Function<CompiledRule, IntSet> terms) {
        List<OfTier> ofTiers = new ArrayList<>();
        for (GoverningTier governing : tiers) {
            List<OfRule> rules = new ArrayList<>();
            boolean onlyAllows = true;
            for (CompiledRule rule : governing.rules()) {
                OfRule content = rule.content(direction, terms.apply(rule), subjectPorts);
                if (content.canMatch()) {
                    rules.add(content);
                    onlyAllows &= rule.action() == Action.ALLOW;
                }
            }
            if (onlyAllows && rules.size() > 1) {
                rules = new ArrayList<>(new LinkedHashSet<>(rules));
                rules.sort(ANY_ORDER);
            }
            ofTiers.add(new OfTier(governing.tier().noMatch() == Action.PASS, rules));
        }
        return new RowContent(ofTiers);
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

    /** What the rules decide about a governed pod at the other end, which they see in a family. */
    public Cell cell(EndpointClass peer, Family family) {
        int index = family == Family.IPV4 ? 0 : 1;
        return peer.home() == home
                ? rowAtHome(index).cell(peer.groupAtHome(direction))
                : elsewhere[index].cell(peer.groupElsewhere(direction));
    }

    /** The answers for pods of other namespaces. */
    Row rowElsewhere(Family family) {
        return elsewhere[family == Family.IPV4 ? 0 : 1];
    }

    /** The answers for pods of the rules' own namespace. */
    Row rowAtHome(Family family) {
        return rowAtHome(family == Family.IPV4 ? 0 : 1);
    }

    private Row rowAtHome(int index) {
        Row known = atHome[index];
        if (known == null) {
            // Whoever is first, the space gives the same row.
            known = index == 1 && !hasBlocks
                    ? rowAtHome(0)
                    : home.space(direction)
                            .row(content(rule -> rule.termsAtHome(index == 0 ? Family.IPV4 : Family.IPV6)));
            atHome[index] = known;
        }
        return known;
    }

    /** What the rules decide about an end that is no governed pod, and that no block matches. */
    public Cell cellOutside() {
        return elsewhere[0].otherwise();
    }

    /** The {@link Answer} about every end that is no governed pod, if addresses do not matter. */
    public int answerOutside() {
        return hasBlocks ? Answer.UNKNOWN : Answer.of(cellOutside().allowed());
    }

    /** What the rules decide about an end with that address that is no governed pod. */
    public Cell cellOutside(Address address) {
        return hasBlocks ? outside().cell(address) : cellOutside();
    }

    /** What says the same as that of another rule set only if both decide alike about ends that are no governed pods. */
    public Object answersOutside() {
        return hasBlocks ? outside() : cellOutside();
    }

    /** The number of what the rules say of ends that are no governed pods, in {@link Outsides}. */
    public int outsideNumber() {
        return numberedOutside().number();
    }

    /** The ports that the rules allow to or from an end with that address that is no governed pod. */
    public PortSet allowedOutside(Address address) {
        return outside().allowed(address);
    }

    /** What the rules decide about an end that is no governed pod, were every block of the family to match it. */
    public Cell cellOutsideIfAllBlocksMatch(Family family) {
        return hasBlocks ? outside().cellIfAllMatch(family) : cellOutside();
    }

    private Outside outside() {
        return numberedOutside().outside();
    }

    private Outsides.Numbered numberedOutside() {
        Outsides.Numbered known = outside;
        if (known == null) {
            List<List<IpBlock>> blocks = new ArrayList<>();
            for (GoverningTier governing : tiers) {
                governing.rules().forEach(rule -> blocks.add(rule.blocks()));
            }
            known = home.shared().quickAnswers().outsides().of(new Outside.Content(wholeContent(), blocks));
            outside = known;
        }
        return known;
    }

    /** The rules with their numbers unchanged; terms do not matter to ends that are no governed pods. */
    private RowContent wholeContent() {
        List<OfTier> ofTiers = new ArrayList<>();
        for (GoverningTier governing : tiers) {
            ofTiers.add(new OfTier(
                    governing.tier().noMatch() == Action.PASS,
                    governing.rules().stream()
                            .map(rule -> rule.content(direction, IntSet.EMPTY, subjectPorts))
                            .toList()));
        }
        return new RowContent(ofTiers);
    }

    // Two rule sets are the same only if they are one object; the row's hash spreads better than the object's own.
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object object) {
        return this == object;
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        policies.forEach(policy -> names.add(policy.id().toString()));
        return direction + " by " + names;
    }
}
