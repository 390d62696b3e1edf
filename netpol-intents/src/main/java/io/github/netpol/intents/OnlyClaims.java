package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.PortRange;
import io.github.netpol.intents.Granted.Standing;
import io.github.netpol.intents.Survey.Part;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Granted> granted = granted(said.grants());
        List<Part<List<Standing>>> sources = everybodyAnd(granted).stream()
                .map(end -> new Part<>(
                        end, granted.stream().map(each -> each.of(end)).toList()))
                .toList();
        List<Part<Terms>> destinations = to.ends().stream()
                .map(end -> new Part<>(end, terms(said, to.doors(), end)))
                .toList();
        return new Survey<>(policies, sources, destinations)
                .run((source, destination) -> judge.only(
                        Direction.INGRESS,
                        source.end(),
                        destination.end(),
                        destination
                                .known()
                                .within()
                                .minus(ranges(chosen(destination.known().granted(), source.known(), Standing.MAY))),
                        chosen(destination.known().granted(), source.known(), Standing.MUST)));
    }

    private static Terms terms(Statement.AllowedOnlyFrom said, Doors doors, End destination) {
        return new Terms(
                doors.asked(said.within(), destination),
                said.grants().stream()
                        .map(grant -> doors.asked(grant.on(), destination))
                        .toList());
    }

    private static PortRanges ranges(List<Asked> all) {
        return PortRanges.of(all.stream()
                .flatMap(asked -> asked.entries().stream().map(Asked.Entry::leadsTo))
                .toList());
    }

    private static List<Asked> chosen(List<Asked> all, List<Standing> standings, Standing which) {
        List<Asked> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (standings.get(i) == which) {
                chosen.add(all.get(i));
            }
        }
        return chosen;
    }

    Survey.Result to(Statement.AllowedOnlyTo said) {
        List<Part<String>> sources = reader.members(said.from()).ends().stream()
                .map(end -> new Part<>(end, ""))
                .toList();
        List<Granted> granted = granted(said.grants());
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

    private Terms terms(Statement.AllowedOnlyTo said, List<Granted> granted, End destination) {
        // Nobody has to have the names of ports on which he may not be reached.
        Asked within = reader.ownDoors().askedOfThoseThatAreThere(said.within(), destination);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < granted.size(); i++) {
            Ports on = said.grants().get(i).on();
            Standing standing = granted.get(i).of(destination);
            if (standing == Standing.MUST) {
                asked.add(granted.get(i).members().doors().asked(on, destination));
            } else if (standing == Standing.MAY) {
                within = within.minus(
                        on.equals(said.within()) ? PortRanges.ALL : surely(on, (Pod) destination.endpoint()));
            }
        }
        return new Terms(within, asked);
    }

    /** The ports of a stranger that some ports are; which is no other than it has under a name. */
    private static PortRanges surely(Ports on, Pod stranger) {
        return PortRanges.of(ranges(on, stranger).toList());
    }

    private static Stream<Ports.Range> ranges(Ports on, Pod stranger) {
        if (on instanceof Ports.Several several) {
            return several.parts().stream().flatMap(part -> ranges(part, stranger));
        }
        if (on instanceof Ports.Named named) {
            return stranger.ports().stream()
                    .filter(port -> port.name().equals(named.name()))
                    .map(port -> new Ports.Range(port.protocol(), new PortRange(port.port(), port.port())));
        }
        return on instanceof Ports.Range range
                ? Stream.of(range)
                : Asked.ALL.entries().stream().map(Asked.Entry::leadsTo);
    }

    private List<Granted> granted(List<Grant> grants) {
        return grants.stream()
                .map(grant -> Granted.to(reader.members(grant.subject())))
                .toList();
    }

    private Set<End> everybodyAnd(List<Granted> granted) {
        Set<End> all = new LinkedHashSet<>(reader.everybody());
        Set<Endpoint> known = all.stream().map(End::endpoint).collect(Collectors.toSet());
        // Somebody outside who is granted something is one of everybody already.
        granted.forEach(each -> each.members().ends().stream()
                .filter(end -> end.endpoint() instanceof Pod || !known.contains(end.endpoint()))
                .forEach(all::add));
        return all;
    }
}
