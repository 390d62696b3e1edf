package io.github.netpol.benchmark.workload;

import io.github.netpol.model.LabelSelector;
import java.util.List;

/**
 * Whom a policy governs: one {@code app} in 80 of a hundred cases, of which a fifth is stale and selects nothing; an
 * {@code app} and its {@code tier} in 10; one of two {@code app}s in 10.
 */
final class SubjectGenerator {
    private static final int STALE_PERCENT = 20;
    private static final int RETIRED = 1000;

    private final SplitMix64 random;

    SubjectGenerator(SplitMix64 random) {
        this.random = random;
    }

    LabelSelector of(Replicas target, List<Replicas> mine) {
        return switch (random.pick(80, 10, 10)) {
            case 0 -> LabelSelector.matching("app", random.percent(STALE_PERCENT) ? retired() : target.app());
            case 1 -> LabelSelector.matching("app", target.app(), "tier", target.tier());
            default ->
                eitherOf(target.app(), mine.get(random.nextInt(mine.size())).app());
        };
    }

    private String retired() {
        return "retired-" + random.nextInt(RETIRED);
    }

    private static LabelSelector eitherOf(String app, String other) {
        return app.equals(other)
                ? LabelSelector.EVERYTHING.andIn("app", app)
                : LabelSelector.EVERYTHING.andIn("app", app, other);
    }
}
