package io.github.netpol.engine.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    /** A policy for each pod, so that each is a group. */
    private static List<PodGroup> groups(int count) {
        Cluster.Builder cluster = Cluster.builder();
        for (int i = 0; i < count; i++) {
            String name = "pod-%04d".formatted(i);
            cluster.add(Pod.builder("shop", name).labels("app", name).build());
            cluster.add(NetworkPolicy.builder("shop", name)
                    .podSelector("app", name)
                    .ingress(Rule.from(Peer.pods("app", name)))
                    .build());
        }
        return Connectivity.of(Inventory.of(cluster.build())).groups();
    }

    @Test
    void groupsAreSortedByNameWhetherTheyAreFewOfAllOrMany() {
        List<PodGroup> byName = groups(2 * NameOrder.MANY + 1);
        List<PodGroup> shuffled = new ArrayList<>(byName);
        Collections.shuffle(shuffled, new Random(1));
        NameOrder order = new NameOrder(byName);

        assertThat(order.sorted(shuffled)).isEqualTo(byName);
        assertThat(order.sorted(List.of(byName.get(1000), byName.get(7))))
                .containsExactly(byName.get(7), byName.get(1000));
    }

    @Test
    void partsOfGroupsAreSortedByTheirOwnFirstPods() {
        List<PodGroup> byName = groups(3);
        PodGroup part = byName.get(1).of(byName.get(1).pods());

        assertThat(new NameOrder(byName).sorted(List.of(byName.get(2), part, byName.get(0))))
                .containsExactly(byName.get(0), part, byName.get(2));
    }
}
