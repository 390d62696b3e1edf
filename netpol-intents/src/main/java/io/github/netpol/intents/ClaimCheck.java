package io.github.netpol.intents;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.intents.Fault.Sort;
import io.github.netpol.intents.PortRanges.Port;
import io.github.netpol.intents.Report.Expectation;
import io.github.netpol.intents.Survey.Part;
import io.github.netpol.intents.Survey.WrongFlow;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private final Subject dns;

    ClaimCheck(World world, Claim claim) {
        this.world = world;
        policies = world.policies();
        concessions = claim.concessions();
        dns = ClusterDns.of(world.cluster());
        List<Subject> subjects = new ArrayList<>();
        claim.statement().subjects().forEach(subject -> addParts(subject, subjects));
        if (claim.statement() instanceof Statement.ResolvesDns) {
            subjects.add(dns);
        }
        Inhabitants inhabitants = world.inhabitants().with(guests(subjects));
        AddressAtoms atoms = new AddressAtoms(policies.policies(), blocks(subjects), inhabitants::isOwned);
        reader = new SubjectReader(
                policies,
                world.cluster().orElse(null),
                inhabitants,
                atoms,
                world.isOpen()
                        ? Strangers.of(policies.policies(), inhabitants.namespaces(), claim.statement())
                        : List.of(),
                concessions.contains(Concession.EMPTY_SUBJECTS));
    }

    private static void addParts(Subject subject, List<Subject> parts) {
        if (subject instanceof Subject.Except except) {
            addParts(except.subject(), parts);
            addParts(except.excluded(), parts);
        } else {
            parts.add(subject);
        }
    }

    private static List<Pod> guests(List<Subject> subjects) {
        return subjects.stream()
                .filter(Subject.OnePod.class::isInstance)
                .map(subject -> ((Subject.OnePod) subject).pod())
                .toList();
    }

    private List<Cidr> blocks(List<Subject> subjects) {
        List<Cidr> blocks = new ArrayList<>(policies.options().podCidrs());
        for (Subject subject : subjects) {
            if (subject instanceof Subject.Within within) {
                blocks.add(within.block());
            } else if (subject instanceof Subject.At at) {
                blocks.add(Cidr.of(at.address()));
            }
        }
        return blocks;
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
                    flows(said.from(), said.to(), said.on(), (from, to) -> allowed(from, to, because)));
        }
        if (statement instanceof Statement.Denied said) {
            Because because = new Because(said.because());
            return new Plan(
                    Expectation.of(
                            said.from(), said.to(), said.on(), "to be DENIED" + Expectation.words(said.because())),
                    flows(said.from(), said.to(), said.on(), (from, to) -> denied(from, to, because)));
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
                    report -> onlyFrom(said, report));
        }
        if (statement instanceof Statement.AllowedOnlyTo said) {
            return new Plan(
                    Expectation.of(
                            said.from(),
                            said.within(),
                            "to be ALLOWED only to " + Expectation.list(said.grants(), "nobody")),
                    report -> onlyTo(said, report));
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
                Expectation.of(from, "to resolve DNS, which is " + dns + " on " + ClusterDns.PORTS),
                flows(from, dns, ClusterDns.PORTS, (source, to) -> allowed(source, to, new Because(List.of()))));
    }

    private Function<Report, Finding> flows(Subject from, Subject to, Ports on, Survey.Judge<String, Asked> judge) {
        return report -> ofFlows(new Survey<>(policies, sources(from), destinations(to, on)).run(judge), report);
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
        if (result.flows() == 0 && !concessions.contains(Concession.EMPTY_SUBJECTS)) {
            throw new UncheckableException(
                    "there is no flow to look at: both ends are the same, which nothing keeps from itself (S40)");
        }
        return result.wrong() == 0 ? new Finding.Holds() : report.flows(result);
    }

    private Optional<Fault> allowed(Part<String> source, Part<Asked> destination, Because because) {
        Asked asked = destination.known();
        PortRanges missing = asked.ranges().minus(allowedPorts(source.end(), destination.end(), asked.ranges()));
        return missing.isEmpty()
                ? otherReason(source.end(), destination.end(), asked, because)
                : Optional.of(Fault.of(Sort.DENIED, missing, asked));
    }

    private Optional<Fault> denied(Part<String> source, Part<Asked> destination, Because because) {
        Asked asked = destination.known();
        return open(source.end(), destination.end(), asked, asked.ranges())
                .or(() -> otherReason(source.end(), destination.end(), asked, because));
    }

    /** What is open of ports that should be closed, or might be. */
    private Optional<Fault> open(End source, End destination, Asked asked, PortRanges closed) {
        PortRanges open = closed.and(allowedPorts(source, destination, closed));
        if (!open.isEmpty()) {
            return Optional.of(Fault.of(Sort.ALLOWED, open, asked));
        }
        if (closed.isEmpty() || concessions.contains(Concession.PODS_OUTSIDE_IP_BLOCKS)) {
            return Optional.empty();
        }
        PortRanges possible =
                closed.and(PortRanges.of(policies.possiblyAllowedPorts(source.endpoint(), destination.endpoint())));
        return possible.isEmpty() ? Optional.empty() : Optional.of(Fault.of(Sort.UNSETTLED, possible, asked));
    }

    private PortRanges allowedPorts(End source, End destination, PortRanges asked) {
        var allowed = policies.allowedPorts(source.endpoint(), destination.endpoint());
        if (!asked.isEmpty()) {
            world.listener()
                    .evaluated(new Evaluation(
                            policies, source.endpoint(), destination.endpoint(), asked.asPorts(), allowed));
        }
        return PortRanges.of(allowed);
    }

    private Optional<Fault> otherReason(End source, End destination, Asked asked, Because because) {
        if (!because.isGiven()) {
            return Optional.empty();
        }
        Collection<NetworkPolicy> all = policies.policies();
        for (Port port : new PortEdges(all, destination.endpoint()).examples(asked.ranges())) {
            if (!because.explains(verdict(source.endpoint(), destination.endpoint(), port))) {
                return Optional.of(new Fault(Sort.OTHER_REASON, port, asked.name(port)));
            }
        }
        return Optional.empty();
    }

    private Verdict verdict(Endpoint source, Endpoint destination, Port port) {
        return policies.evaluate(source, destination, port.number(), port.protocol());
    }

    private Finding allowedFromSome(Statement.AllowedFromSome said, Report report) {
        Map<Integer, PortRanges> missing = new LinkedHashMap<>();
        Map<Integer, WrongFlow> flows = new LinkedHashMap<>();
        new Survey<>(policies, sources(said.from()), destinations(said.to(), said.on()))
                .forEach((pair, count, source, destination) -> {
                    Asked asked = destination.known();
                    PortRanges allowed = allowedPorts(source.end(), destination.end(), asked.ranges());
                    PortRanges left = missing.getOrDefault(pair.destination(), asked.ranges())
                            .minus(allowed);
                    missing.put(pair.destination(), left);
                    if (!left.isEmpty()) {
                        Fault fault = Fault.of(Sort.DENIED, left, asked);
                        flows.merge(
                                pair.destination(),
                                new WrongFlow(source.end(), destination.end(), fault),
                                (before, now) -> new WrongFlow(before.source(), before.destination(), fault));
                    }
                });
        List<WrongFlow> wrong = missing.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> flows.get(entry.getKey()))
                .flatMap(Stream::ofNullable)
                .toList();
        return ofFlows(
                new Survey.Result(
                        missing.size(),
                        wrong.size(),
                        wrong.stream().limit(Survey.MOST).toList()),
                report);
    }

    /**
     * What a claim with grants knows of an end that is not granted by itself.
     *
     * @param within the ports on which nobody else may
     * @param granted the ports of each grant; none for a grant that has no part in it
     */
    private record Granted(Asked within, List<Asked> granted) {}

    private Finding onlyFrom(Statement.AllowedOnlyFrom said, Report report) {
        Members to = reader.members(said.to());
        List<Members> granted = members(said.grants());
        List<Part<List<Boolean>>> sources = everybodyAnd(granted).stream()
                .map(end -> new Part<>(end, areIn(granted, end)))
                .toList();
        List<Part<Granted>> destinations = to.ends().stream()
                .map(end -> new Part<>(
                        end,
                        new Granted(
                                to.doors().asked(said.within(), end),
                                said.grants().stream()
                                        .map(grant -> to.doors().asked(grant.on(), end))
                                        .toList())))
                .toList();
        return ofFlows(
                new Survey<>(policies, sources, destinations)
                        .run((source, destination) -> only(
                                Direction.INGRESS,
                                source.end(),
                                destination.end(),
                                destination.known().within(),
                                chosen(destination.known().granted(), source.known()))),
                report);
    }

    private Finding onlyTo(Statement.AllowedOnlyTo said, Report report) {
        List<Part<String>> sources = sources(said.from());
        List<Members> granted = members(said.grants());
        Doors own = new Doors.Own(policies.options().namedPortContainers());
        List<Part<Granted>> destinations = everybodyAnd(granted).stream()
                .map(end -> new Part<>(
                        end, new Granted(ofNamesThatAreThere(own, said.within(), end), asked(said, granted, end))))
                .toList();
        return ofFlows(
                new Survey<>(policies, sources, destinations)
                        .run((source, destination) -> only(
                                Direction.EGRESS,
                                source.end(),
                                destination.end(),
                                destination.known().within(),
                                destination.known().granted())),
                report);
    }

    private static List<Asked> asked(Statement.AllowedOnlyTo said, List<Members> granted, End end) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < granted.size(); i++) {
            if (granted.get(i).has().test(end)) {
                asked.add(granted.get(i).doors().asked(said.grants().get(i).on(), end));
            }
        }
        return asked;
    }

    /** Nobody has to have the names of ports on which he may not be reached. */
    private static Asked ofNamesThatAreThere(Doors doors, Ports within, End end) {
        List<Asked.Entry> entries = new ArrayList<>();
        for (Ports part : within instanceof Ports.Several several ? several.parts() : List.of(within)) {
            try {
                entries.addAll(doors.asked(part, end).entries());
            } catch (UncheckableException e) {
                continue;
            }
        }
        return new Asked(entries);
    }

    private List<Members> members(List<Grant> grants) {
        return grants.stream().map(grant -> reader.members(grant.subject())).toList();
    }

    private Set<End> everybodyAnd(List<Members> granted) {
        Set<End> all = new LinkedHashSet<>(reader.everybody());
        granted.forEach(members -> all.addAll(members.ends()));
        return all;
    }

    private static List<Boolean> areIn(List<Members> members, End end) {
        return members.stream().map(each -> each.has().test(end)).toList();
    }

    private static List<Asked> chosen(List<Asked> all, List<Boolean> which) {
        List<Asked> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (which.get(i)) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    private Optional<Fault> only(Direction side, End source, End destination, Asked within, List<Asked> granted) {
        PortRanges closed = within.ranges();
        for (Asked grant : granted) {
            PortRanges missing = grant.ranges().minus(allowedPorts(source, destination, grant.ranges()));
            if (!missing.isEmpty()) {
                return Optional.of(Fault.of(Sort.DENIED, missing, grant));
            }
            closed = closed.minus(grant.ranges());
        }
        // No policy can keep a pod's own node away (S42), so no claim asks for it.
        return open(source, destination, within, closed)
                .filter(fault -> verdict(source.endpoint(), destination.endpoint(), fault.port())
                                .outcome(side)
                        != Outcome.OWN_NODE);
    }

    private Finding isolated(Statement.Isolated said, Report report) {
        List<End> ends = reader.members(said.pods()).ends();
        List<End> wrong = new ArrayList<>();
        for (End end : ends) {
            if (!(end.endpoint() instanceof Pod pod)) {
                throw new UncheckableException("`" + end.name() + "` is no pod, and only pods are isolated");
            }
            if (policies.isolatedBy(pod, said.direction()).isEmpty()) {
                wrong.add(end);
            }
        }
        return wrong.isEmpty() ? new Finding.Holds() : report.notIsolated(ends.size(), wrong);
    }
}
