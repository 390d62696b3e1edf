package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSets;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all sets of policies share that come from one another by changes: the numbers of terms, groups and kinds, and the
 * answers between them. All of it only grows, and what a number stands for never changes; so a change makes new numbers
 * for what it touches, finds the rest as it was, and readers of older sets are not disturbed. Thread-safe.
 */
final class SharedTables {
    // Each change leaves something behind; after so many the tables are made anew, which is then cheap for each change.
    private static final int FEWEST_CHANGES = 1_000;
    // A table of 1 MB stays in a processor's cache. Where more pairs of kinds meet, rows answer between the others: two
    // looks
    // at what fits the cache are faster than one at what does not, and take a hundredth of the memory.
    private static final int MOST_PAIRS = 1 << 20;
    // Namespaces without policies are known by name only; a test may name any number.
    private static final int MOST_WITHOUT_POLICIES = 1 << 16;

    private final BlockTerms blockTerms;
    private final Terms ingressTerms;
    private final Terms egressTerms;
    private final PeerSpace ingress = new PeerSpace();
    private final PeerSpace egress = new PeerSpace();
    private final Numbering<Kind> sourceKinds = new Numbering<>();
    private final Numbering<Kind> destinationKinds = new Numbering<>();
    private final PairTable pairs = new PairTable(MOST_PAIRS);
    private final PortSets portSets = new PortSets();
    private final Map<Outside.Content, Outside> outsides = new ConcurrentHashMap<>();
    private final Map<String, NamespacePolicies> withoutPolicies = new ConcurrentHashMap<>();
    private final int changesUntilWorn;
    private final AtomicInteger changes = new AtomicInteger();

    /** Classes that pods of other namespaces cannot tell apart in one role. */
    private record Kind(Row ipv4, Row ipv6, PeerGroup group, int families, boolean isUnknown) {}

    /**
     * Empty tables.
     *
     * @param policies how many policies they are for at first
     */
    SharedTables(List<Cidr> podCidrs, int policies) {
        changesUntilWorn = Math.max(FEWEST_CHANGES, policies);
        blockTerms = new BlockTerms(podCidrs);
        ingressTerms = new Terms(Direction.INGRESS, blockTerms);
        egressTerms = new Terms(Direction.EGRESS, blockTerms);
    }

    Terms terms(Direction direction) {
        return direction == Direction.INGRESS ? ingressTerms : egressTerms;
    }

    BlockTerms blockTerms() {
        return blockTerms;
    }

    /** How rules in a direction see pods of other namespaces. */
    PeerSpace elsewhere(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** How rules in a direction, of policies of other namespaces, see pods that these terms match. */
    PeerGroup groupElsewhere(Direction direction, IntSet matching, NamedPorts namedPorts) {
        Terms terms = terms(direction);
        return group(
                direction,
                elsewhere(direction),
                matching.filter(term -> !terms.get(term).home()),
                namedPorts);
    }

    /** The group in a space, with those of the named ports that rules with the terms name. */
    PeerGroup group(Direction direction, PeerSpace space, IntSet matching, NamedPorts namedPorts) {
        if (namedPorts.list().isEmpty()) {
            return space.group(matching, NamedPorts.NONE);
        }
        Terms terms = terms(direction);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < matching.size(); i++) {
            names.addAll(terms.get(matching.get(i)).names());
        }
        return space.group(matching, namedPorts.named(names));
    }

    /** The number of the pods' kind as sources of connections to other namespaces. */
    int sourceKind(EndpointClass.Content content) {
        return kind(sourceKinds, content.egress(), content.sourceElsewhere(), content);
    }

    /** The number of the pods' kind as destinations of connections from other namespaces. */
    int destinationKind(EndpointClass.Content content) {
        return kind(destinationKinds, content.ingress(), content.destinationElsewhere(), content);
    }

    private static int kind(Numbering<Kind> kinds, RuleSet rules, PeerGroup group, EndpointClass.Content content) {
        return group.number() == PeerGroup.UNNUMBERED
                ? Numbering.NONE
                : kinds.number(new Kind(
                        rules.rowElsewhere(Family.IPV4),
                        rules.rowElsewhere(Family.IPV6),
                        group,
                        content.families(),
                        content.isUnknown()));
    }

    /** The answers between pods of different namespaces, by kinds of source and destination. */
    PairTable pairs() {
        return pairs;
    }

    PortSets portSets() {
        return portSets;
    }

    /** The answers of rules about addresses outside. */
    Outside outside(Outside.Content content) {
        Outside known = outsides.get(content);
        return known == null ? outsides.computeIfAbsent(content, Outside::new) : known;
    }

    /** A namespace without policies. */
    NamespacePolicies withoutPolicies(String namespace, List<Tier> tiers) {
        NamespacePolicies known = withoutPolicies.get(namespace);
        if (known != null) {
            return known;
        }
        if (withoutPolicies.size() >= MOST_WITHOUT_POLICIES) {
            withoutPolicies.clear();
        }
        return withoutPolicies.computeIfAbsent(namespace, name -> new NamespacePolicies(this, tiers, List.of()));
    }

    /** Counts a change; whether there were so many that it should be made with new tables. */
    boolean isWornByChange() {
        return changes.incrementAndGet() > changesUntilWorn;
    }

    /** Whether there were so many changes that new ones should be made with new tables. */
    boolean isWorn() {
        return changes.get() > changesUntilWorn;
    }
}
