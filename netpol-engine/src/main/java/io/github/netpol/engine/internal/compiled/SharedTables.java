package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSets;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import java.util.List;
import java.util.Map;
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
    // Namespaces without policies are known by name only; a test may name any number.
    private static final int MOST_WITHOUT_POLICIES = 1 << 16;

    private final BlockTerms blockTerms;
    private final Terms ingressTerms;
    private final Terms egressTerms;
    private final PortSets portSets = new PortSets();
    private final PeerSpace ingress = new PeerSpace(new RowAnswers(TableSizes.MOST_ANSWERS));
    private final PeerSpace egress = new PeerSpace(new RowAnswers(TableSizes.MOST_ANSWERS));
    private final QuickAnswers quickAnswers =
            new QuickAnswers(ingress.answers(), egress.answers(), new Outsides(portSets), portSets);
    private final Map<String, NamespacePolicies> withoutPolicies = new ConcurrentHashMap<>();
    private final int changesUntilWorn;
    private final AtomicInteger changes = new AtomicInteger();

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

    PortSets portSets() {
        return portSets;
    }

    /** What the hot path reads. */
    QuickAnswers quickAnswers() {
        return quickAnswers;
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
