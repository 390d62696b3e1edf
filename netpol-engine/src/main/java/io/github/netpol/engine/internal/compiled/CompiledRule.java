package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSetBuilder;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.PolicyPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule with its terms numbered and its ports as sets. */
final class CompiledRule {
    private final Action action;
    private final boolean everyPeer;
    private final List<IpBlock> blocks = new ArrayList<>();
    private final PortSet ports;
    private final List<PolicyPort.Named> namedPorts = new ArrayList<>();
    // By family: blocks of one say nothing in the other.
    private final IntSet[] termsAtHome = new IntSet[2];
    private final IntSet[] termsElsewhere = new IntSet[2];

    CompiledRule(Direction direction, String policyNamespace, TierRule rule, SharedTables shared) {
        Terms terms = shared.terms(direction);
        action = rule.action();
        everyPeer = rule.peers().isEmpty();
        ports = numericPorts(rule, shared);
        // Names in ingress rules stand for ports of the subject, so they tell no peers apart (S47).
        Set<String> names = direction == Direction.EGRESS ? names() : Set.of();
        IntSet.Builder atHome = new IntSet.Builder();
        IntSet.Builder elsewhere = new IntSet.Builder();
        for (PeerTerm peer : rule.peers()) {
            if (peer instanceof PeerTerm.Pods pods) {
                Terms.Term term = terms.pods(pods, policyNamespace, names);
                atHome.add(term.number());
                if (!term.home()) {
                    elsewhere.add(term.number());
                }
            } else if (peer instanceof PeerTerm.Block block) {
                blocks.add(block.block());
            }
        }
        if (everyPeer && !names.isEmpty()) {
            int term = terms.everyPod(names).number();
            atHome.add(term);
            elsewhere.add(term);
        }
        IntSet podsAtHome = atHome.build();
        IntSet podsElsewhere = elsewhere.build();
        for (Family family : Families.all()) {
            List<IpBlock> ofFamily = blocks(family);
            termsAtHome[index(family)] = podsAtHome;
            termsElsewhere[index(family)] = podsElsewhere;
            if (!ofFamily.isEmpty()) {
                int term = terms.blocks(new Blocks(family, ofFamily), names).number();
                termsAtHome[index(family)] = podsAtHome.with(term);
                termsElsewhere[index(family)] = podsElsewhere.with(term);
            }
        }
    }

    private List<IpBlock> blocks(Family family) {
        return blocks.isEmpty()
                ? List.of()
                : blocks.stream()
                        .filter(block -> block.cidr().family() == family)
                        .toList();
    }

    private PortSet numericPorts(TierRule rule, SharedTables shared) {
        if (rule.ports().isEmpty()) {
            return PortSet.ALL;
        }
        PortSetBuilder numeric = new PortSetBuilder();
        for (PolicyPort port : rule.ports()) {
            if (port instanceof PolicyPort.Named named) {
                namedPorts.add(named);
            } else {
                addNumeric(port, numeric);
            }
        }
        return shared.portSets().canonical(numeric.build());
    }

    private static void addNumeric(PolicyPort port, PortSetBuilder numeric) {
        if (port instanceof PolicyPort.Number number) {
            numeric.add(port.protocol(), number.port(), number.port());
        } else if (port instanceof PolicyPort.Range range) {
            numeric.add(port.protocol(), range.first(), range.last());
        } else {
            numeric.add(PortSet.all(port.protocol()));
        }
    }

    private Set<String> names() {
        if (namedPorts.isEmpty()) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        namedPorts.forEach(port -> names.add(port.name()));
        return Set.copyOf(names);
    }

    private static int index(Family family) {
        return family == Family.IPV4 ? 0 : 1;
    }

    Action action() {
        return action;
    }

    List<IpBlock> blocks() {
        return blocks;
    }

    /** The names that the rule has for ports. */
    void addNamesTo(Set<String> names) {
        namedPorts.forEach(port -> names.add(port.name()));
    }

    /** Adds the terms by which the rule matches pods in its own namespace, in whatever family. */
    void addTermsAtHome(IntSet.Builder terms) {
        for (IntSet ofFamily : termsAtHome) {
            terms.addAll(ofFamily);
        }
    }

    /** The terms by which the rule matches pods in its own namespace. */
    IntSet termsAtHome(Family family) {
        return termsAtHome[index(family)];
    }

    /** The terms by which the rule matches pods in other namespaces. */
    IntSet termsElsewhere(Family family) {
        return termsElsewhere[index(family)];
    }

    /** The rule with names for ports of its subject, if it is one for ingress, replaced by their numbers (S47). */
    RowContent.OfRule content(Direction direction, IntSet terms, NamedPorts subjectPorts) {
        if (direction == Direction.EGRESS) {
            return new RowContent.OfRule(action, everyPeer, terms, ports, namedPorts);
        }
        PortSet all = ports;
        for (PolicyPort.Named named : namedPorts) {
            all = all.union(subjectPorts.numbersOf(named));
        }
        return new RowContent.OfRule(action, everyPeer, terms, all, List.of());
    }
}
