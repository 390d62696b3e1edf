package io.github.netpol.intents;

import io.github.netpol.engine.Verdict;
import io.github.netpol.intents.Survey.WrongFlow;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Pod;
import io.github.netpol.model.text.TextTable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says why a claim does not hold: the first line says it all, then come the flows that are against it, and for the first of
 * them both sides, the near misses and the nearest fix.
 */
final class Report {
    private static final int MOST_GRANTS = 3;
    private static final String SETTLE =
            "tell the pod CIDRs (`podCidrs`), give the pod an address, or let the claim assume"
                    + " pods outside ipBlocks (`assumingPodsOutsideIpBlocks`)";

    /**
     * What is expected, in the words of the claim.
     *
     * @param text what stands between "Expecting" and "but"
     * @param flow what the claim calls its flows, or the empty text if it speaks of others too
     * @param ports what it calls their ports
     */
    record Expectation(String text, String flow, String ports) {
        /** Something of one subject. */
        static Expectation of(Subject subject, String verb) {
            return new Expectation(subject + " " + verb, subject.toString(), "");
        }

        /** Something of one subject, on some ports. */
        static Expectation of(Subject subject, Ports on, String verb) {
            return new Expectation(subject + " on " + name(on) + " " + verb, "", on.toString());
        }

        /** Something of the flows from one subject to another. */
        static Expectation of(Subject from, Subject to, Ports on, String verb) {
            String flow = from + " -> " + to;
            return new Expectation(flow + " on " + name(on) + " " + verb, flow, on.toString());
        }

        private static String name(Ports on) {
            return on instanceof Ports.Any ? "any port" : on.toString();
        }

        static String words(List<Reason> reasons) {
            return reasons.stream().map(reason -> " " + reason).collect(Collectors.joining());
        }

        static String list(List<Grant> grants, String none) {
            String some =
                    grants.stream().limit(MOST_GRANTS).map(Grant::toString).collect(Collectors.joining(", "));
            int more = grants.size() - MOST_GRANTS;
            return grants.isEmpty() ? none : more > 0 ? some + " and " + more + " more" : some;
        }
    }

    private final Expectation expectation;
    private final World world;

    Report(Expectation expectation, World world) {
        this.expectation = expectation;
        this.world = world;
    }

    /** The claim cannot be checked as it is written. */
    Finding uncheckable(String problem) {
        return fails(problem, "");
    }

    /** Some pods are not isolated. */
    Finding notIsolated(Direction direction, int pods, List<End> wrong) {
        String first = wrong.get(0).name();
        String problem = pods == 1
                ? (first.equals(expectation.flow()) ? "it" : first) + " is not"
                : wrong.size() + " of " + pods + " pods " + (wrong.size() == 1 ? "is not: " : "are not; the first: ")
                        + first;
        List<End> named = wrong.subList(0, Math.min(wrong.size(), Survey.MOST));
        int width = named.stream().mapToInt(end -> end.name().length()).max().orElse(0);
        TextTable table = new TextTable();
        table.line("");
        for (End end : named) {
            boolean isHost = end.endpoint() instanceof Pod pod && pod.network() == Pod.Network.HOST;
            table.paragraph(
                    "  " + end.name() + " ".repeat(width - end.name().length()) + "  ",
                    isHost
                            ? "policies do not apply: the pod uses its node's network"
                            : "no policy governs its " + direction.rulesField());
        }
        addMore(table, wrong.size() - named.size());
        return fails(problem, table.toString());
    }

    /** Some flows are against the claim. */
    Finding flows(Survey.Result result) {
        WrongFlow first = result.first().get(0);
        Verdict verdict = verdict(first);
        boolean isOne = result.flows() == 1;
        String problem = isOne
                ? flow(first) + " " + state(first, verdict)
                : result.wrong() + " of " + result.flows() + " flows "
                        + (result.wrong() == 1 ? "is against it: " : "are against it; the first: ") + full(first) + " "
                        + state(first, verdict);
        return fails(problem, (isToBeListed(result) ? list(result) : "") + details(first, verdict, !isOne));
    }

    /**
     * Some destinations are reached by none of the sources.
     *
     * @param sources how many sources there are
     */
    Finding reachedByNone(Survey.Result destinations, int sources) {
        WrongFlow first = destinations.first().get(0);
        Verdict verdict = verdict(first);
        String problem = (sources == 1 ? "the only source may not" : "none of " + sources + " sources may")
                + (destinations.flows() == 1
                        ? ""
                        : " reach " + destinations.wrong() + " of " + destinations.flows() + " destinations")
                + (sources == 1 && destinations.flows() == 1 ? ": " : "; the first: ") + full(first) + " "
                + state(first, verdict);
        return fails(problem, (isToBeListed(destinations) ? list(destinations) : "") + details(first, verdict, true));
    }

    private static boolean isToBeListed(Survey.Result result) {
        WrongFlow first = result.first().get(0);
        return result.wrong() > 1
                || !first.source().note().isEmpty()
                || !first.destination().note().isEmpty();
    }

    /** The flow, as short as it can be after the expectation. */
    private String flow(WrongFlow flow) {
        boolean samePorts = flow.fault().portName().equals(expectation.ports());
        String ends = flow.source().name() + " -> " + flow.destination().name();
        if (!ends.equals(expectation.flow())) {
            return samePorts ? ends : full(flow);
        }
        return samePorts ? "it" : flow.fault().portName();
    }

    private static String full(WrongFlow flow) {
        return flow.source().name() + " -> " + flow.destination().name() + " on "
                + flow.fault().portName();
    }

    private static String state(WrongFlow flow, Verdict verdict) {
        return switch (flow.fault().sort()) {
            case ALLOWED, DENIED -> "is " + answer(verdict);
            case UNSETTLED -> "depends on an address that is not known";
            case OTHER_REASON -> "is " + (verdict.allowed() ? "ALLOWED" : "DENIED") + Because.words(verdict);
        };
    }

    /** What the first line of a verdict says after the question. */
    private static String answer(Verdict verdict) {
        String summary = verdict.toString();
        return summary.substring(summary.indexOf(" is ") + " is ".length());
    }

    private Verdict verdict(WrongFlow flow) {
        return world.policies()
                .evaluate(
                        flow.source().endpoint(),
                        flow.destination().endpoint(),
                        flow.fault().port().number(),
                        flow.fault().port().protocol());
    }

    private String list(Survey.Result result) {
        TextTable table = new TextTable();
        table.line("");
        for (WrongFlow flow : result.first()) {
            table.paragraph(
                    "  ",
                    flow.source().longName() + " -> " + flow.destination().longName() + " on "
                            + flow.fault().portName() + " " + state(flow, verdict(flow)));
        }
        addMore(table, result.wrong() - result.first().size());
        return table.toString();
    }

    private static void addMore(TextTable table, long more) {
        if (more > 0) {
            table.line("  and " + more + " more");
        }
    }

    private String details(WrongFlow flow, Verdict verdict, boolean withQuestion) {
        List<Pod> pods = world.inhabitants().pods();
        TextTable question = new TextTable();
        if (withQuestion) {
            question.line("");
            question.paragraph("", verdict.toString());
        }
        TextTable table = new TextTable();
        if (flow.fault().sort() == Fault.Sort.UNSETTLED) {
            table.line("");
            table.paragraph("  to settle it: ", SETTLE);
        }
        String explained = verdict.explain(world.sources(), pods);
        // What repairs one of several ports may break the others.
        boolean isRepairOfAll = flow.fault().portName().equals(expectation.ports());
        String reasons = flow.fault().sort() == Fault.Sort.DENIED && isRepairOfAll
                ? explained.substring(explained.indexOf('\n') + 1)
                : "\n" + verdict.explainReasons(world.sources(), pods);
        return question + reasons + table;
    }

    private Finding fails(String problem, String details) {
        String summary = TextTable.printable(
                "Expecting " + expectation.text() + " but " + problem + (problem.endsWith("?") ? "" : "."));
        TextTable table = new TextTable();
        if (!world.ignored().isEmpty()) {
            table.line("");
            table.line("  ignored, so this may be wrong:");
            world.ignored().forEach(policy -> table.paragraph("     ", TextTable.printable(policy)));
        }
        return new Finding.Fails(summary, summary + "\n" + details + table);
    }
}
