package io.github.netpol.properties;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.Answer.Cause;
import io.github.netpol.spec.Answer.Match;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.spec.Answer.Side;
import io.github.netpol.spec.ReferenceEvaluator;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The worlds are not vacuous: each row of the rules is hit, often enough to matter. */
@Domain(Worlds.class)
class CoverageProperties {
    private static final int OFTEN = 20;

    @Reproducible
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyOutcomeAndEveryAssumptionComesUp(@ForAll World world) {
        ReferenceEvaluator reference = world.reference();
        world.forAllPairs((source, destination) -> {
            Answer answer = reference.evaluate(source, destination, world.port(), world.protocol());
            collect("egress", answer.egress().outcome());
            collect("ingress", answer.ingress().outcome());
            collect("allowed", answer.allowed());
            collect("families", families(answer));
            reference
                    .assumptions(source, destination, world.port(), world.protocol())
                    .forEach(cause -> collect("assumptions", cause));
        });
        covers("egress", (Object[]) Outcome.values());
        covers("ingress", (Object[]) Outcome.values());
        covers("allowed", true, false);
        covers("families", "none", "one", "agree", "disagree");
        covers("assumptions", (Object[]) Cause.values());
    }

    private static String families(Answer answer) {
        return switch (answer.byFamily().size()) {
            case 0 -> "none";
            case 1 -> "one";
            default ->
                answer.byFamily().values().stream()
                                        .map(Answer::allowed)
                                        .distinct()
                                        .count()
                                == 1
                        ? "agree"
                        : "disagree";
        };
    }

    /** S10, and the forms of S11 both where they match and where they deny. */
    @Reproducible
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyFormOfPolicyRulePeerAndPortDecides(@ForAll World world) {
        ReferenceEvaluator reference = world.reference();
        world.forAllPairs((source, destination) -> {
            Answer answer = reference.evaluate(source, destination, world.port(), world.protocol());
            collectForms(world, Direction.EGRESS, answer.egress());
            collectForms(world, Direction.INGRESS, answer.ingress());
        });
        for (String direction : List.of("egress", "ingress")) {
            covers("policy " + direction, "no rules, denies", "some rules, denies", "{}, allows");
            covers(
                    "matching peer " + direction,
                    "none given",
                    "podSelector: {}",
                    "podSelector: S",
                    "namespaceSelector: {}",
                    "namespaceSelector: S",
                    "both, namespaceSelector: {}",
                    "both, podSelector: {}",
                    "both",
                    "ipBlock",
                    "ipBlock with except");
            covers(
                    "missing peer " + direction,
                    "podSelector: {}",
                    "podSelector: S",
                    "namespaceSelector: {}",
                    "namespaceSelector: S",
                    "both, namespaceSelector: {}",
                    "both, podSelector: {}",
                    "both",
                    "ipBlock",
                    "ipBlock with except");
            covers("matching port " + direction, "none given", "any", "number", "range", "named");
            covers("missing port " + direction, "any", "number", "range", "named");
        }
    }

    private static void collectForms(World world, Direction direction, Side side) {
        String field = direction.rulesField();
        for (NetworkPolicy policy : world.policies()) {
            List<Rule> rules = policy.rules(direction);
            if (!side.isolatedBy().contains(policy.id())) {
                continue;
            }
            for (int i = 0; i < rules.size(); i++) {
                collectIf("policy " + field, "{}, allows", rules.get(i).equals(Rule.EVERYTHING));
                String path = field + "[" + i + "]";
                if (side.outcome() == Outcome.DENIED) {
                    rules.get(i).peers().forEach(peer -> collect("missing peer " + field, form(peer)));
                    rules.get(i).ports().forEach(port -> collect("missing port " + field, form(port)));
                }
                for (Match match : side.rules()) {
                    if (match.policy().equals(policy.id()) && match.rule().equals(path)) {
                        collectMatch(field, rules.get(i), match);
                    }
                }
            }
            if (side.outcome() == Outcome.DENIED) {
                collect("policy " + field, (rules.isEmpty() ? "no rules" : "some rules") + ", denies");
            }
        }
    }

    private static void collectMatch(String field, Rule rule, Match match) {
        boolean hasPeer = !match.peer().equals(match.rule());
        boolean hasPort = !match.port().equals(match.rule());
        collect("matching peer " + field, hasPeer ? form(rule.peers().get(index(match.peer()))) : "none given");
        collect("matching port " + field, hasPort ? form(rule.ports().get(index(match.port()))) : "none given");
    }

    private static int index(String path) {
        return Integer.parseInt(path.substring(path.lastIndexOf('[') + 1, path.length() - 1));
    }

    private static String form(Peer peer) {
        if (peer instanceof Peer.Pods pods) {
            return "podSelector: " + form(pods.podSelector());
        }
        if (peer instanceof Peer.Namespaces namespaces) {
            return "namespaceSelector: " + form(namespaces.namespaceSelector());
        }
        if (peer instanceof Peer.PodsInNamespaces both) {
            return both.namespaceSelector().isEmpty()
                    ? "both, namespaceSelector: {}"
                    : both.podSelector().isEmpty() ? "both, podSelector: {}" : "both";
        }
        return ((Peer.Block) peer).ipBlock().except().isEmpty() ? "ipBlock" : "ipBlock with except";
    }

    private static String form(LabelSelector selector) {
        return selector.isEmpty() ? "{}" : "S";
    }

    private static String form(PolicyPort port) {
        return port.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** S14: every operator meets a label that is absent, one that is listed, and another. */
    @Reproducible
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyOperatorMeetsEveryKindOfLabel(@ForAll World world) {
        for (Endpoint endpoint : world.endpoints()) {
            if (endpoint instanceof Pod pod) {
                for (NetworkPolicy policy : world.policies()) {
                    for (Requirement requirement : policy.podSelector().requirements()) {
                        collect("operators", requirement.operator() + " " + kind(requirement, pod));
                    }
                }
            }
        }
        for (Operator operator : Operator.values()) {
            covers("operators", operator + " absent", operator + " empty", operator + " other");
        }
        covers("operators", "IN listed", "NOT_IN listed");
    }

    private static String kind(Requirement requirement, Pod pod) {
        return pod.labels()
                .value(requirement.key())
                .map(value -> requirement.values().contains(value) ? "listed" : value.isEmpty() ? "empty" : "other")
                .orElse("absent");
    }

    /** Ports and addresses right at, right before and right after the ends of ranges, blocks and number spaces. */
    @Reproducible
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyBoundaryIsStoodOnAndStoodBeside(@ForAll World world) {
        for (NetworkPolicy policy : world.policies()) {
            for (Direction direction : Direction.values()) {
                for (Rule rule : policy.rules(direction)) {
                    rule.ports().forEach(entry -> collectPort(world.port(), entry));
                    for (Peer peer : rule.peers()) {
                        if (peer instanceof Peer.Block block) {
                            collectBlock(world, block);
                        }
                    }
                }
            }
        }
        covers(
                "port",
                "first",
                "last",
                "before first",
                "after last",
                "number",
                "beside number",
                "1",
                "65535",
                "one-port range");
        covers("cidr", "first", "last", "before first", "after last", "IPv4 /0", "IPv4 /32", "IPv6 /0", "IPv6 /128");
        covers("except", "first", "last", "before first", "after last", "leaves nothing");
    }

    private static void collectPort(int port, PolicyPort entry) {
        if (port == 1 || port == 65_535) {
            collect("port", String.valueOf(port));
        }
        if (entry instanceof PolicyPort.Range range) {
            collectIf("port", "first", port == range.first());
            collectIf("port", "last", port == range.last());
            collectIf("port", "before first", port == range.first() - 1);
            collectIf("port", "after last", port == range.last() + 1);
            collectIf("port", "one-port range", port == range.first() && port == range.last());
        }
        if (entry instanceof PolicyPort.Number number) {
            collectIf("port", "number", port == number.port());
            collectIf("port", "beside number", Math.abs(port - number.port()) == 1);
        }
    }

    private static void collectBlock(World world, Peer.Block peer) {
        Cidr cidr = peer.ipBlock().cidr();
        collect("cidr", cidr.family() + " /" + cidr.prefixLength());
        BiConsumer<String, Cidr> collector = (label, block) -> world.endpoints().stream()
                .flatMap(endpoint -> endpoint.addresses().stream())
                .forEach(address -> collectAddress(label, address, block));
        collector.accept("cidr", cidr);
        peer.ipBlock().except().forEach(cut -> collector.accept("except", cut));
        long halves = peer.ipBlock().except().stream()
                .filter(cut -> cut.prefixLength() == cidr.prefixLength() + 1)
                .distinct()
                .count();
        collectIf("except", "leaves nothing", halves == 2);
    }

    private static void collectAddress(String label, Address address, Cidr block) {
        if (address.family() != block.family()) {
            return;
        }
        BigInteger number = address.value().getValue();
        BigInteger first = block.block().getLower().getValue();
        BigInteger last = block.block().getUpper().getValue();
        collectIf(label, "first", number.equals(first));
        collectIf(label, "last", number.equals(last));
        collectIf(label, "before first", number.equals(first.subtract(BigInteger.ONE)));
        collectIf(label, "after last", number.equals(last.add(BigInteger.ONE)));
    }

    private static void collectIf(String label, Object row, boolean condition) {
        if (condition) {
            collect(label, row);
        }
    }

    private static void collect(String label, Object row) {
        Statistics.label(label).collect(row);
    }

    private static void covers(String label, Object... rows) {
        Statistics.label(label).coverage(coverage -> {
            for (Object row : rows) {
                coverage.check(row).count(count -> count >= OFTEN);
            }
        });
    }
}
