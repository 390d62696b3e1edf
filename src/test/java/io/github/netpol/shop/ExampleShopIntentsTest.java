package io.github.netpol.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.documentation.Repository;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.IntentFile;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shop's policies are what its intent files mean them to be. */
class ExampleShopIntentsTest {
    private static final World WORLD = World.of(ExampleShop.MANIFESTS);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static IntentFile file(String name) {
        return IntentFile.read(Repository.ROOT.resolve("examples/shop").resolve(name));
    }

    @Test
    void theFilesHaveNothingToComplainOf() {
        assertThat(file("intents.yaml").diagnostics()).isEmpty();
        assertThat(file("intents.csv").diagnostics()).isEmpty();
    }

    @Test
    void everyIntentHoldsOrIsWaived() {
        List<IntentResult> results = file("intents.yaml").check(WORLD, TODAY);

        assertThat(results)
                .hasSizeGreaterThan(20)
                .allSatisfy(result -> assertThat(result.outcome().isFailure())
                        .as("%s: %s", result.intent().name(), result.finding())
                        .isFalse());
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.WAIVED)
                .singleElement()
                .satisfies(result -> assertThat(result.hasNeedlessWaiver()).isFalse());
    }

    @Test
    void everyRowOfTheMatrixHolds() {
        assertThat(file("intents.csv").check(WORLD, TODAY))
                .hasSizeGreaterThan(20)
                .allSatisfy(result -> assertThat(result.outcome())
                        .as("%s: %s", result.intent().name(), result.finding())
                        .isEqualTo(Outcome.PASSED));
    }

    @Test
    void withoutAPolicySomeIntentFails() {
        Cluster.Builder rest = Cluster.builder();
        ExampleShop.CLUSTER.namespaces().forEach(rest::add);
        ExampleShop.CLUSTER.workloads().forEach(rest::add);
        ExampleShop.CLUSTER.services().forEach(rest::add);
        ExampleShop.CLUSTER.policies().stream()
                .filter(policy -> !policy.name().equals("db-in"))
                .forEach(rest::add);

        assertThat(file("intents.yaml").check(World.of(rest.build()), TODAY))
                .filteredOn(result -> result.outcome().isFailure())
                .extracting(IntentResult::intent)
                .extracting(Intent::name)
                .contains("the database is reached by orders, its own nodes and the backup only");
    }
}
