package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which ends no policy can tell apart. */
class LikenessTest {
    private static final NetworkPolicy DB_IN = NetworkPolicy.builder("shop", "db-in")
            .podSelector("app", "db")
            .ingress(Rule.from(Peer.pods("app", "web"), Peer.ipBlock("10.0.0.0/24")))
            .build();

    private static Pod pod(String name, String app, String address) {
        return Pod.builder("shop", name).labels("app", app).address(address).build();
    }

    private static List<List<Endpoint>> groups(Endpoint... ends) {
        return PolicySet.of(DB_IN).alike(List.of(ends));
    }

    @Test
    void replicasAreAlikeThoughTheirAddressesDiffer() {
        Pod one = pod("web-1", "web", "10.1.0.1");
        Pod other = pod("web-2", "web", "10.1.0.2");
        Pod db = pod("db", "db", "10.1.0.3");

        assertThat(groups(one, db, other)).containsExactly(List.of(one, other), List.of(db));
    }

    @Test
    void labelsThatNoPolicyMentionsMakeNoDifference() {
        Pod api = pod("api", "api", "10.1.0.1");
        Pod cache = pod("cache", "cache", "10.1.0.2");

        assertThat(groups(api, cache)).hasSize(1);
    }

    @Test
    void aBlockTellsPodsApart() {
        assertThat(groups(pod("api", "api", "10.1.0.1"), pod("cache", "cache", "10.0.0.2")))
                .hasSize(2);
    }

    @Test
    void whetherTheAddressIsKnownTellsPodsApart() {
        Pod unknown = Pod.builder("shop", "new").labels("app", "web").build();

        assertThat(groups(pod("web", "web", "10.1.0.1"), unknown)).hasSize(2);
    }

    @Test
    void s67AFinishedPodIsLikeNoOther() {
        Pod done = pod("done", "web", "10.1.0.1").toBuilder()
                .phase(Pod.Phase.FAILED)
                .build();

        assertThat(groups(pod("web", "web", "10.1.0.2"), done)).hasSize(2);
    }

    @Test
    void endsThatAreNoPodsAreAlikeOnlyIfTheyAreEqual() {
        Endpoint one = ExternalEndpoint.of("203.0.113.1");
        Endpoint other = ExternalEndpoint.of("203.0.113.2");

        assertThat(groups(one, other, ExternalEndpoint.of("203.0.113.1")))
                .containsExactly(List.of(one, one), List.of(other));
    }
}
