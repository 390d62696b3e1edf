package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.Action;
import io.github.netpol.model.PolicyPort;
import java.util.List;

/**
 * What a row's answers follow from: tiers with their rules, as far as these can tell other ends apart. Rule sets of
 * different policies often come to the same content.
 *
 * @param tiers the tiers that govern, in order
 */
record RowContent(List<OfTier> tiers) {
    RowContent {
        tiers = List.copyOf(tiers);
    }

    /**
     * A tier.
     *
     * @param noMatchPasses whether ends that no rule matches go on to the next tier, and are not denied
     * @param rules the rules in order; of a tier that only allows, in any order
     */
    record OfTier(boolean noMatchPasses, List<OfRule> rules) {
        OfTier {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule.
     *
     * @param action what it does
     * @param everyPeer whether it matches every end
     * @param terms the terms by which it matches others
     * @param ports the ports by number
     * @param namedPorts the ports by a name that stands for ports of the end that is asked about
     */
    record OfRule(Action action, boolean everyPeer, IntSet terms, PortSet ports, List<PolicyPort.Named> namedPorts) {
        /** Whether there is an end that the rule could match, on some port. */
        boolean canMatch() {
            return (everyPeer || terms.size() > 0) && !(ports.isEmpty() && namedPorts.isEmpty());
        }

        PortSet ports(NamedPorts of) {
            PortSet all = ports;
            for (PolicyPort.Named named : namedPorts) {
                all = all.union(of.numbersOf(named));
            }
            return all;
        }
    }

    /** The terms of all rules. */
    IntSet terms() {
        IntSet.Builder terms = new IntSet.Builder();
        for (OfTier tier : tiers) {
            tier.rules().forEach(rule -> terms.addAll(rule.terms()));
        }
        return terms.build();
    }

    /** Says which rules match an end. */
    interface Matching {
        /**
         * Whether a rule matches.
         *
         * @param number the rule's number, counted over all tiers
         */
        boolean matches(int number, OfRule rule);
    }

    /** The answer for governed pods that these terms match. */
    Cell cell(IntSet matching, NamedPorts namedPorts) {
        return cell((number, rule) -> rule.everyPeer() || rule.terms().intersects(matching), namedPorts);
    }

    /** The answer for ends that these rules match: walks the tiers with the ports still open, all ports at once. */
    Cell cell(Matching matching, NamedPorts namedPorts) {
        PortSet open = PortSet.ALL;
        PortSet allowed = PortSet.EMPTY;
        PortSet deniedByRule = PortSet.EMPTY;
        int number = 0;
        for (OfTier tier : tiers) {
            PortSet undecided = open;
            PortSet passed = PortSet.EMPTY;
            for (OfRule rule : tier.rules()) {
                if (matching.matches(number++, rule)) {
                    PortSet hit = rule.ports(namedPorts).intersection(undecided);
                    undecided = undecided.minus(hit);
                    switch (rule.action()) {
                        case ALLOW -> allowed = allowed.union(hit);
                        case DENY -> deniedByRule = deniedByRule.union(hit);
                        case PASS -> passed = passed.union(hit);
                    }
                }
            }
            open = tier.noMatchPasses() ? passed.union(undecided) : passed;
        }
        return new Cell(allowed.union(open), deniedByRule);
    }
}
