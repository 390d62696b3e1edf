package io.github.netpol.engine.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PodIndexTest {
    private static final Namespace SHOP = Namespace.of("shop");

    private static Pod pod(String name) {
        return Pod.builder(SHOP, name).build();
    }

    private static Set<Integer> slots(PodIndex index) {
        Set<Integer> slots = new HashSet<>();
        for (Pod pod : index.pods()) {
            assertThat(slots.add(slotOf(pod, index)))
                    .as("%s has a slot of its own", pod)
                    .isTrue();
        }
        return slots;
    }

    @Test
    void slotsStayDenseHoweverManyPodsComeAndGo() {
        PodIndex index = PodIndex.of(List.of(), List.of(pod("a"), pod("b"), pod("c")));
        for (int i = 0; i < 1_000; i++) {
            index = index.with(pod("new-" + i)).without(new NamespacedName("shop", i == 0 ? "b" : "new-" + (i - 1)));
            assertThat(slots(index)).hasSize(3);
        }

        assertThat(index.slotBound()).isEqualTo(4);
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void aPodThatIsReplacedOrRelabelledKeepsItsSlot() {
        PodIndex index = PodIndex.of(List.of(), List.of(pod("a"), pod("b")));
        PodIndex changed =
                index.with(pod("b").toBuilder().labels("app", "db").build()).with(Namespace.of("shop", "team", "red"));

        for (Pod pod : index.pods()) {
            assertThat(slotOf(pod, changed)).isEqualTo(slotOf(pod, index));
        }
        assertThat(changed.slotBound()).isEqualTo(2);
    }

    private static int slotOf(Pod pod, PodIndex index) {
        return Objects.requireNonNull(index.get(pod.id())).slot();
    }

    @Test
    void slotsThatANamespaceGivesBackGoOutAgain() {
        PodIndex index = PodIndex.of(List.of(), List.of(pod("a"), pod("b")))
                .withoutNamespace("shop")
                .with(pod("c"))
                .with(pod("d"))
                .with(pod("e"));

        assertThat(slots(index)).containsExactlyInAnyOrder(0, 1, 2);
    }
}
