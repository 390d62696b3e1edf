package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.Survey.Part;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the flows of claims that allow what is granted, and nothing else. */
final class OnlyClaims {
    private final PolicySet policies;
    private final SubjectReader reader;
    private final FlowJudge judge;

    OnlyClaims(PolicySet policies, SubjectReader reader, FlowJudge judge) {
        this.policies = policies;
        this.reader = reader;
        this.judge = judge;
    }

    /**
     * What a claim speaks of at a destination.
     *
     * @param within the ports on which nobody else may
     * @param granted the ports of each grant
     */
    private record Terms(Asked within, List<Asked> granted) {}

    Survey.Result from(Statement.AllowedOnlyFrom said) {
        Members to = reader.members(said.to());
        List<Members> granted = members(said.grants());
        List<Part<List<Boolean>>> sources = everybodyAnd(granted).stream()
                .map(end -> new Part<>(end, areIn(granted, end)))
                .toList();
        List<Part<Terms>> destinations = to.ends().stream()
                .map(end -> new Part<>(end, terms(said, to.doors(), end)))
                .toList();
        return new Survey<>(policies, sources, destinations)
                .run((source, destination) -> judge.only(
                        Direction.INGRESS,
                        source.end(),
                        destination.end(),
                        destination.known().within(),
                        chosen(destination.known().granted(), source.known())));
    }

    private static Terms terms(Statement.AllowedOnlyFrom said, Doors doors, End destination) {
        return new Terms(
                doors.asked(said.within(), destination),
                said.grants().stream()
                        .map(grant -> doors.asked(grant.on(), destination))
                        .toList());
    }

    Survey.Result to(Statement.AllowedOnlyTo said) {
        List<Part<String>> sources = reader.members(said.from()).ends().stream()
                .map(end -> new Part<>(end, ""))
                .toList();
        List<Members> granted = members(said.grants());
        List<Part<Terms>> destinations = everybodyAnd(granted).stream()
                .map(end -> new Part<>(end, terms(said, granted, end)))
                .toList();
        return new Survey<>(policies, sources, destinations)
                .run((source, destination) -> judge.only(
                        Direction.EGRESS,
                        source.end(),
                        destination.end(),
                        destination.known().within(),
                        destination.known().granted()));
    }

    private Terms terms(Statement.AllowedOnlyTo said, List<Members> granted, End destination) {
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < granted.size(); i++) {
            if (granted.get(i).has().test(destination)) {
                asked.add(granted.get(i).doors().asked(said.grants().get(i).on(), destination));
            }
        }
        // Nobody has to have the names of ports on which he may not be reached.
        return new Terms(reader.ownDoors().askedOfThoseThatAreThere(said.within(), destination), asked);
    }

    private List<Members> members(List<Grant> grants) {
        return grants.stream().map(grant -> reader.members(grant.subject())).toList();
    }

    private Set<End> everybodyAnd(List<Members> granted) {
        Set<End> all = new LinkedHashSet<>(reader.everybody());
        Set<Endpoint> known = all.stream().map(End::endpoint).collect(Collectors.toSet());
        // Somebody outside who is granted something is one of everybody already.
        granted.forEach(members -> members.ends().stream()
                .filter(end -> end.endpoint() instanceof Pod || !known.contains(end.endpoint()))
                .forEach(all::add));
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
}
