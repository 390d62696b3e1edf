package io.github.netpol.intents;

import io.github.netpol.intents.Fault.Sort;
import io.github.netpol.intents.Survey.Part;
import io.github.netpol.intents.Survey.WrongFlow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the destinations that no source reaches on some port. */
final class SomeSource {

    /**
     * What is left of what is asked of a group of destinations, after the sources that were looked at.
     *
     * @param first the first source
     * @param destination one of the destinations
     * @param ports the ports on which no source reached it
     */
    private record Left(End first, Part<Asked> destination, PortRanges ports) {}

    private final Survey<String, Asked> survey;
    private final FlowJudge judge;
    private final Map<Integer, Left> leftByGroup = new LinkedHashMap<>();

    SomeSource(Survey<String, Asked> survey, FlowJudge judge) {
        this.survey = survey;
        this.judge = judge;
    }

    /** What came of it; a flow here is a destination, with the first source. */
    Survey.Result result() {
        survey.forEach((pair, flows, source, destination) -> leftByGroup.merge(
                pair.destination(),
                new Left(
                        source.end(),
                        destination,
                        left(source, destination, destination.known().ranges())),
                (before, now) ->
                        new Left(before.first(), before.destination(), left(source, destination, before.ports()))));
        long all = 0;
        long wrong = 0;
        List<WrongFlow> first = new ArrayList<>();
        for (Map.Entry<Integer, Left> group : leftByGroup.entrySet()) {
            Left left = group.getValue();
            int destinations = survey.destinations(group.getKey());
            all += destinations;
            wrong += left.ports().isEmpty() ? 0 : destinations;
            Fault.ofAny(Sort.DENIED, left.ports(), left.destination().known())
                    .map(fault -> new WrongFlow(left.first(), left.destination().end(), fault))
                    .ifPresent(first::add);
        }
        return new Survey.Result(all, wrong, first.stream().limit(Survey.MOST).toList());
    }

    private PortRanges left(Part<String> source, Part<Asked> destination, PortRanges ports) {
        return ports.minus(judge.allowedPorts(
                source.end(), destination.end(), destination.known().ranges()));
    }
}
