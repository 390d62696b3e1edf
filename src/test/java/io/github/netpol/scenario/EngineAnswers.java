package io.github.netpol.scenario;

import static java.util.stream.Collectors.toCollection;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.Assumption;
import io.github.netpol.engine.Decision;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Protocol;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.Answer.Cause;
import io.github.netpol.spec.Answer.Match;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.spec.Answer.Ports;
import io.github.netpol.spec.Answer.Side;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The engine's answers in the words of the specification, so that the two can be compared by value. */
public final class EngineAnswers {
    private EngineAnswers() {}

    /** The verdict as an answer. */
    public static Answer of(Verdict verdict) {
        Map<Family, Answer> byFamily = new EnumMap<>(Family.class);
        verdict.byFamily()
                .forEach((family, each) -> byFamily.put(
                        family, new Answer(each.allowed(), side(each.egress()), side(each.ingress()), Map.of())));
        return new Answer(verdict.allowed(), side(verdict.egress()), side(verdict.ingress()), byFamily);
    }

    private static Side side(Decision decision) {
        List<Match> rules = decision instanceof Decision.Allowed allowed
                ? allowed.rules().stream()
                        .map(rule -> new Match(rule.policy(), rule.rule(), rule.peer(), rule.port()))
                        .toList()
                : List.of();
        return new Side(Outcome.valueOf(decision.outcome().name()), decision.isolatedBy(), rules);
    }

    /** What the verdict assumes. */
    public static Set<Cause> causes(Verdict verdict) {
        return verdict.assumptions().stream()
                .map(Assumption::cause)
                .map(cause -> Cause.valueOf(cause.name()))
                .collect(toCollection(() -> EnumSet.noneOf(Cause.class)));
    }

    /** The ports that the engine allows. */
    public static Map<Protocol, List<Ports>> ports(AllowedPorts ports) {
        Map<Protocol, List<Ports>> result = new EnumMap<>(Protocol.class);
        ports.ranges()
                .forEach((protocol, ranges) -> result.put(
                        protocol,
                        ranges.stream()
                                .map(range -> new Ports(range.first(), range.last()))
                                .toList()));
        return result;
    }
}
