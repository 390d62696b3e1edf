package io.github.netpol.testing;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Concession;
import io.github.netpol.intents.Finding;
import io.github.netpol.intents.World;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.description.Description;

/**
 * Checks what sentences claim, and hands failures over. Immutable.
 *
 * @param world what claims are checked against
 * @param concessions what they leave to chance
 * @param description stands before what a failure says
 * @param overridingMessage stands in place of it; empty if it is to be said
 * @param failures throws them, or collects them
 */
record Judge(
        World world,
        Set<Concession> concessions,
        Description description,
        String overridingMessage,
        Consumer<AssertionError> failures) {

    /** Where failures go that nobody collects. */
    static final Consumer<AssertionError> THROW = failure -> {
        throw failure;
    };

    Judge describedAs(Description other) {
        return new Judge(world, concessions, other, overridingMessage, failures);
    }

    Judge overridingMessage(String other) {
        return new Judge(world, concessions, description, other, failures);
    }

    Judge allowingEmpty() {
        return conceding(Concession.EMPTY_SUBJECTS);
    }

    Judge assumingPodsOutsideIpBlocks() {
        return conceding(Concession.PODS_OUTSIDE_IP_BLOCKS);
    }

    private Judge conceding(Concession concession) {
        EnumSet<Concession> all = EnumSet.of(concession);
        all.addAll(concessions);
        return new Judge(world, Set.copyOf(all), description, overridingMessage, failures);
    }

    Judge with(EvaluationOptions options) {
        return new Judge(world.with(options), concessions, description, overridingMessage, failures);
    }

    /** Whether all claims hold; what those say that do not is one failure. */
    boolean approves(List<Claim> claims) {
        List<String> messages = claims.stream()
                .map(claim -> world.check(new Claim(claim.statement(), concessions)))
                .filter(Finding.Fails.class::isInstance)
                .map(finding -> ((Finding.Fails) finding).message())
                .toList();
        if (messages.isEmpty()) {
            return true;
        }
        failures.accept(new Failure(this).saying(String.join("\n", messages).stripTrailing()));
        return false;
    }
}
