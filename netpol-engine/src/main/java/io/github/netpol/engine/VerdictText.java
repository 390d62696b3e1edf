package io.github.netpol.engine;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import java.util.List;
import java.util.stream.Collectors;

/** A verdict in words: the first line says it all, then both sides, the near misses and the nearest fix. */
final class VerdictText {
    private static final int MAX_POLICIES = 10;

    private final Verdict verdict;
    private final SourceMap sources;
    private final TextTable table = new TextTable();

    VerdictText(Verdict verdict, SourceMap sources) {
        this.verdict = verdict;
        this.sources = sources;
    }

    /** The question and its answer in one line. */
    static String summary(Verdict verdict) {
        String question = name(verdict.source()) + " -> " + name(verdict.destination()) + " on " + verdict.protocol()
                + " " + verdict.port();
        return question + " is " + (verdict.allowed() ? "ALLOWED" : "DENIED") + because(verdict);
    }

    private static String because(Verdict verdict) {
        if (Evaluator.policiesHaveNoSay(verdict.resolvedSource(), verdict.resolvedDestination())) {
            return noSay(verdict);
        }
        if (verdict.lacksCommonFamily()) {
            return ": the ends have no address family in common; " + families(verdict.resolvedSource()) + ", "
                    + families(verdict.resolvedDestination());
        }
        if (verdict.allowed()) {
            return "";
        }
        return by(verdict) + inFamily(verdict);
    }

    private static String noSay(Verdict verdict) {
        return verdict.resolvedSource().isGoverned()
                        || verdict.resolvedDestination().isGoverned()
                ? ": a pod can always reach itself"
                : ": no policy has a say, for neither end is a pod that policies govern";
    }

    private static String by(Verdict verdict) {
        boolean egressAllows = verdict.outcome(Direction.EGRESS).allows();
        boolean ingressAllows = verdict.outcome(Direction.INGRESS).allows();
        if (verdict.resolvedSource().isFinished()
                || verdict.resolvedDestination().isFinished()) {
            ResolvedEndpoint finished =
                    verdict.resolvedSource().isFinished() ? verdict.resolvedSource() : verdict.resolvedDestination();
            return ": pod `" + name(finished.endpoint()) + "` has finished";
        }
        return egressAllows ? " by ingress" : ingressAllows ? " by egress" : " by egress and ingress";
    }

    private static String inFamily(Verdict verdict) {
        String allowing = verdict.byFamily().entrySet().stream()
                .filter(entry -> entry.getValue().allowed())
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.joining(" and "));
        String denying = verdict.byFamily().entrySet().stream()
                .filter(entry -> !entry.getValue().allowed())
                .map(entry -> entry.getKey().toString())
                .collect(Collectors.joining(" and "));
        return allowing.isEmpty() ? "" : " over " + denying + ", though allowed over " + allowing;
    }

    private static String families(ResolvedEndpoint end) {
        Family only = Families.first(end.families());
        return "`" + name(end.endpoint()) + "` has only " + only;
    }

    @Override
    public String toString() {
        table.line(summary(verdict));
        table.line("");
        addSide(Direction.EGRESS, verdict.source(), verdict.egress());
        addSide(Direction.INGRESS, verdict.destination(), verdict.ingress());
        addFix();
        for (Assumption assumption : verdict.assumptions()) {
            table.line("");
            table.paragraph("  assuming: ", assumption.toString());
        }
        return table.toString();
    }

    private void addSide(Direction direction, Endpoint endpoint, Decision decision) {
        String side = direction == Direction.EGRESS ? "egress  of " : "ingress of ";
        int width = Math.max(
                name(verdict.source()).length(), name(verdict.destination()).length());
        String start = "  " + side + pad(name(endpoint), width) + "  " + (decision.allows() ? "ALLOW" : "DENY ") + "  ";
        if (decision instanceof Decision.Allowed allowed) {
            addRules(start, allowed);
        } else if (decision instanceof Decision.Denied denied) {
            table.paragraph(start, "isolated by " + count(denied.isolatedBy().size()) + ", none allows this:");
            addNearMisses(direction, denied);
        } else if (decision instanceof Decision.DeniedByRule denied) {
            table.row(
                    start,
                    denied.rule().toString(),
                    location(denied.rule().policy(), denied.rule().rule()));
        } else {
            table.paragraph(start, words(direction, endpoint, decision.outcome()));
        }
    }

    private static String words(Direction direction, Endpoint endpoint, Outcome outcome) {
        return switch (outcome) {
            case OWN_NODE -> direction == Direction.EGRESS ? "to its own node" : "from its own node, always allowed";
            case NOT_ISOLATED -> "not isolated: no policy governs its " + direction.rulesField();
            case FINISHED -> "the pod has finished";
            default ->
                endpoint instanceof Pod pod && pod.network() == Pod.Network.HOST
                        ? "policies do not apply: the pod uses its node's network"
                        : "policies do not apply";
        };
    }

    private void addRules(String start, Decision.Allowed allowed) {
        String prefix = start;
        for (RuleRef rule : allowed.rules()) {
            table.row(prefix, rule.toString(), location(rule.policy(), rule.fieldPath()));
            prefix = " ".repeat(start.length());
        }
        if (allowed.rules().isEmpty()) {
            table.paragraph(start, "no rule denies it");
        }
    }

    private void addNearMisses(Direction direction, Decision.Denied denied) {
        List<NamespacedName> listed =
                denied.isolatedBy().stream().limit(MAX_POLICIES).toList();
        int width = listed.stream()
                .mapToInt(policy -> policy.toString().length())
                .max()
                .orElse(0);
        for (NamespacedName policy : listed) {
            String prefix = "     " + pad(policy.toString(), width) + "  ";
            List<NearMiss> misses = denied.nearMisses().stream()
                    .filter(miss -> miss.rule().policy().equals(policy))
                    .toList();
            if (misses.isEmpty()) {
                table.row(prefix, rulesOf(direction, policy), location(policy, direction.rulesField()));
            }
            for (NearMiss miss : misses) {
                table.row(prefix, miss.toString(), location(policy, miss.locationPath()));
                prefix = " ".repeat(prefix.length());
            }
        }
        int more = denied.isolatedBy().size() - listed.size();
        if (more > 0) {
            table.line("     and " + more + " more");
        }
    }

    private String rulesOf(Direction direction, NamespacedName policy) {
        boolean none = verdict.policySet()
                .policy(policy)
                .map(found -> found.rules(direction).isEmpty())
                .orElse(true);
        return none ? "no " + direction.rulesField() + " rules" : "no " + direction.rulesField() + " rule comes nearer";
    }

    private void addFix() {
        List<NearMiss> misses = verdict.egress() instanceof Decision.Denied egress
                ? (verdict.ingress().allows() ? egress.nearMisses() : List.of())
                : verdict.ingress() instanceof Decision.Denied ingress ? ingress.nearMisses() : List.of();
        misses.stream().filter(miss -> !miss.fix().isEmpty()).findFirst().ifPresent(miss -> {
            String path = miss.locationPath();
            String where = location(miss.rule().policy(), path);
            table.line("");
            table.paragraph(
                    "  nearest fix: ",
                    (where.isEmpty() ? miss.rule().policy() + " " + path : where) + "  " + miss.fix());
        });
    }

    private String location(NamespacedName policy, String path) {
        return sources.find(policy, path).map(VerdictText::inText).orElse("");
    }

    private static String inText(SourceLocation location) {
        return TextTable.printable(location.file()) + ":" + location.line();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.displayName();
    }

    private static String count(int policies) {
        return policies == 1 ? "1 policy" : policies + " policies";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
