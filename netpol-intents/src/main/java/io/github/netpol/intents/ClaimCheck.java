package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.Report.Expectation;
import io.github.netpol.intents.Survey.Judge;
import io.github.netpol.intents.Survey.Part;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Checks one claim. */
final class ClaimCheck {
    /**
     * How a statement is checked.
     *
     * @param expectation what it expects, in words
     * @param run checks it
     */
    private record Plan(Expectation expectation, Function<Report, Finding> run) {}

    private final World world;
    private final PolicySet policies;
    private final Set<Concession> concessions;
    private final SubjectReader reader;
    private final FlowJudge judge;
    private final OnlyClaims only;
    private final Subject dns;

    ClaimCheck(World world, Claim claim) {
        this.world = world;
        policies = world.policies();
        concessions = claim.concessions();
        dns = ClusterDns.of(world.cluster());
        List<Subject> subjects = new ArrayList<>(claim.statement().subjects());
        if (claim.statement() instanceof Statement.ResolvesDns) {
            subjects.add(dns);
        }
        reader = new SubjectReader(world, claim, subjects);
        judge = new FlowJudge(world, concessions);
        only = new OnlyClaims(policies, reader, judge);
    }

    /** What comes of checking a statement. */
    Finding check(Statement statement) {
        Plan plan = plan(statement);
        Report report = new Report(plan.expectation(), world);
        try {
            return plan.run().apply(report);
        } catch (UncheckableException e) {
            return report.uncheckable(e.getMessage());
        }
    }

    private Plan plan(Statement statement) {
        if (statement instanceof Statement.Allowed said) {
            Because because = new Because(said.because());
            return new Plan(
                    Expectation.of(
                            said.from(), said.to(), said.on(), "to be ALLOWED" + Expectation.words(said.because())),
                    flows(
                            said.from(),
                            said.to(),
                            said.on(),
                            (from, to) -> judge.allowed(from.end(), to.end(), to.known(), because)));
        }
        if (statement instanceof Statement.Denied said) {
            Because because = new Because(said.because());
            return new Plan(
                    Expectation.of(
                            said.from(), said.to(), said.on(), "to be DENIED" + Expectation.words(said.because())),
                    flows(
                            said.from(),
                            said.to(),
                            said.on(),
                            (from, to) -> judge.denied(from.end(), to.end(), to.known(), because)));
        }
        if (statement instanceof Statement.AllowedFromSome said) {
            return new Plan(
                    Expectation.of(said.to(), said.on(), "to be ALLOWED from some of " + said.from()),
                    report -> allowedFromSome(said, report));
        }
        if (statement instanceof Statement.AllowedOnlyFrom said) {
            return new Plan(
                    Expectation.of(
                            said.to(),
                            said.within(),
                            "to be ALLOWED only from " + Expectation.list(said.grants(), "nobody")),
                    report -> ofFlows(only.from(said), report));
        }
        if (statement instanceof Statement.AllowedOnlyTo said) {
            return new Plan(
                    Expectation.of(
                            said.from(),
                            said.within(),
                            "to be ALLOWED only to " + Expectation.list(said.grants(), "nobody")),
                    report -> ofFlows(only.to(said), report));
        }
        if (statement instanceof Statement.Isolated said) {
            return new Plan(
                    Expectation.of(
                            said.pods(),
                            "to be isolated for " + said.direction().rulesField()),
                    report -> isolated(said, report));
        }
        Subject from = ((Statement.ResolvesDns) statement).from();
        return new Plan(
                Expectation.of(from, "to resolve DNS, which is " + dns + " on " + ClusterDns.PORTS + ","),
                flows(
                        from,
                        dns,
                        ClusterDns.PORTS,
                        (source, to) -> judge.allowed(source.end(), to.end(), to.known(), new Because(List.of()))));
    }

    private Function<Report, Finding> flows(Subject from, Subject to, Ports on, Judge<String, Asked> judgeOne) {
        return report -> ofFlows(new Survey<>(policies, sources(from), destinations(to, on)).run(judgeOne), report);
    }

    private List<Part<String>> sources(Subject from) {
        return reader.members(from).ends().stream()
                .map(end -> new Part<>(end, ""))
                .toList();
    }

    private List<Part<Asked>> destinations(Subject to, Ports on) {
        Members members = reader.members(to);
        return members.ends().stream()
                .map(end -> new Part<>(end, members.doors().asked(on, end)))
                .toList();
    }

    private Finding ofFlows(Survey.Result result, Report report) {
        requireFlows(result);
        return result.wrong() == 0 ? new Finding.Holds() : report.flows(result);
    }

    private void requireFlows(Survey.Result result) {
        if (result.flows() == 0 && !concessions.contains(Concession.EMPTY_SUBJECTS)) {
            throw new UncheckableException(
                    "there is no flow to look at: both ends are the same, which nothing keeps from itself (S40)");
        }
    }

    private Finding allowedFromSome(Statement.AllowedFromSome said, Report report) {
        List<Part<String>> sources = sources(said.from());
        Survey.Result result =
                new SomeSource(new Survey<>(policies, sources, destinations(said.to(), said.on())), judge).result();
        requireFlows(result);
        return result.wrong() == 0 ? new Finding.Holds() : report.reachedByNone(result, sources.size());
    }

    private Finding isolated(Statement.Isolated said, Report report) {
        List<End> ends = reader.members(said.pods()).ends();
        List<End> wrong = new ArrayList<>();
        for (End end : ends) {
            if (!(end.endpoint() instanceof Pod pod)) {
                throw new UncheckableException("`" + end.name() + "` is no pod, and only pods are isolated");
            }
            List<NamespacedName> isolatedBy = policies.isolatedBy(pod, said.direction());
            world.listener().isolationChecked(new IsolationCheck(policies, pod, said.direction(), isolatedBy));
            if (isolatedBy.isEmpty()) {
                wrong.add(end);
            }
        }
        return wrong.isEmpty() ? new Finding.Holds() : report.notIsolated(said.direction(), ends.size(), wrong);
    }
}
