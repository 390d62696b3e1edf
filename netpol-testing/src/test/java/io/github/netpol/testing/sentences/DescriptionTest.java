package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.sentences.Failing.assertThatFails;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.FlowAssert;
import io.github.netpol.testing.PolicyManifests;
import org.assertj.core.description.TextDescription;
import org.junit.jupiter.api.Test;

/** What a sentence is called, and what it says instead of the reasons. */
@PolicyManifests("src/test/manifests/shop")
class DescriptionTest {
    private static final String EXPECTING =
            "Expecting shop/web -> shop/db on TCP/5432 to be ALLOWED but it is DENIED by egress and ingress.\n";

    private static FlowAssert webToDb(Cluster shop) {
        return assertThat(shop)
                .from(workload("shop", "web"))
                .to(workload("shop", "db"))
                .on(tcp(5432));
    }

    @Test
    void aDescriptionStandsBeforeTheMessage(Cluster shop) {
        String described = "[100% of the web needs it] " + EXPECTING;
        assertThatFails(() -> webToDb(shop).as("%d%% of the web needs it", 100).isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() ->
                        webToDb(shop).describedAs("100% of the web needs it").isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() -> webToDb(shop)
                        .as(new TextDescription("100% of the web needs it"))
                        .isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() -> webToDb(shop).as(() -> "100% of the web needs it").isAllowed())
                .hasMessageStartingWith(described);
    }

    @Test
    void aDescriptionCanStandAnywhereBeforeTheVerb(Cluster shop) {
        String described = "[why] " + EXPECTING;
        assertThatFails(() -> assertThat(shop)
                        .as("why")
                        .from(workload("shop", "web"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() -> assertThat(shop)
                        .from(workload("shop", "web"))
                        .as("why")
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() -> assertThat(shop)
                        .from(workload("shop", "web"))
                        .to(workload("shop", "db"))
                        .as("why")
                        .on(tcp(5432))
                        .isAllowed())
                .hasMessageStartingWith(described);
        assertThatFails(() -> assertThat(shop).everyWorkloadIn("ops").as("why").isIsolatedForEgress())
                .hasMessageStartingWith("[why] Expecting ");
        assertThatFails(() -> assertThat(shop)
                        .ingressTo(workload("shop", "web"))
                        .on(tcp(8080))
                        .as("why")
                        .isAllowedOnlyFrom(workload("ops", "backup")))
                .hasMessageStartingWith("[why] Expecting ");
        assertThatFails(() -> assertThat(shop)
                        .egressFrom(workload("ops", "backup"))
                        .on(tcp(8080))
                        .as("why")
                        .isAllowedOnlyTo(workload("shop", "web")))
                .hasMessageStartingWith("[why] Expecting ");
    }

    @Test
    void aBeginningCanBeContinuedInSeveralWays(Cluster shop) {
        FlowAssert beginning = webToDb(shop);
        FlowAssert described = beginning.as("why").withFailMessage("because");
        assertThatFails(beginning::isAllowed).hasMessageStartingWith(EXPECTING);
        assertThatFails(described::isAllowed).hasMessage("[why] because");
        beginning.isDenied();
    }

    @Test
    @SuppressWarnings("NullAway")
    void aMessageThatIsNullIsNoneAndNothingIsLost(Cluster shop) {
        assertThatFails(() -> webToDb(shop).withFailMessage(null).isAllowed()).hasMessageStartingWith(EXPECTING);
        assertThatFails(() -> webToDb(shop)
                        .withFailMessage("no way")
                        .overridingErrorMessage(null, "way")
                        .isAllowed())
                .hasMessageStartingWith(EXPECTING);
        webToDb(shop).withFailMessage(null).isDenied();
    }

    @Test
    void anotherMessageTakesItsPlace(Cluster shop) {
        assertThatFails(() -> webToDb(shop).withFailMessage("no way").isAllowed())
                .hasMessage("no way");
        assertThatFails(() -> webToDb(shop)
                        .as("why")
                        .overridingErrorMessage("100%% no %s", "way")
                        .isAllowed())
                .hasMessage("[why] 100% no way");
        assertThatFails(() -> webToDb(shop).withFailMessage("100% no way").isAllowed())
                .hasMessage("100% no way");
        assertThatFails(() -> assertThat(shop)
                        .withFailMessage("no %s", "way")
                        .from(workload("shop", "web"))
                        .to(workload("shop", "db"))
                        .on(tcp(5432))
                        .isAllowed())
                .hasMessage("no way");
    }
}
