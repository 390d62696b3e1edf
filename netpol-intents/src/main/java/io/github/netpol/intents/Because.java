package io.github.netpol.intents;

import io.github.netpol.engine.Decision;
import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import java.util.List;
import java.util.stream.Stream;

/** Whether verdicts are as they are for the reasons that a claim gives. */
final class Because {
    private final List<Reason> reasons;
    private final List<Direction> sides;

    Because(List<Reason> reasons) {
        this.reasons = reasons;
        List<Direction> named = reasons.stream()
                .filter(Reason.Side.class::isInstance)
                .map(reason -> ((Reason.Side) reason).direction())
                .toList();
        sides = named.isEmpty() ? List.of(Direction.EGRESS, Direction.INGRESS) : named;
    }

    boolean isGiven() {
        return !reasons.isEmpty();
    }

    boolean explains(Verdict verdict) {
        return reasons.stream()
                .allMatch(reason -> reason instanceof Reason.Side side
                        ? decides(verdict, side.direction())
                        : sides.stream()
                                .filter(side -> decides(verdict, side))
                                .anyMatch(side ->
                                        policies(verdict, side).anyMatch(((Reason.Policy) reason).policy()::equals)));
    }

    private static boolean decides(Verdict verdict, Direction side) {
        Outcome outcome = verdict.outcome(side);
        return verdict.allowed() ? outcome == Outcome.ALLOWED : !outcome.allows();
    }

    /** The policies that have a part in what a side decides. */
    private static Stream<NamespacedName> policies(Verdict verdict, Direction side) {
        Decision decision = side == Direction.EGRESS ? verdict.egress() : verdict.ingress();
        return decision instanceof Decision.Allowed allowed
                ? allowed.rules().stream().map(rule -> rule.policy())
                : decision.isolatedBy().stream();
    }

    /** Why a verdict is as it is, for messages; the empty text if no policy has a part in it. */
    static String words(Verdict verdict) {
        List<String> words = Stream.of(Direction.EGRESS, Direction.INGRESS)
                .filter(side -> decides(verdict, side))
                .map(side -> side.rulesField() + " because of "
                        + String.join(
                                ", ",
                                policies(verdict, side)
                                        .distinct()
                                        .map(NamespacedName::toString)
                                        .toList()))
                .toList();
        return words.isEmpty() ? "" : " by " + String.join(" and by ", words);
    }
}
