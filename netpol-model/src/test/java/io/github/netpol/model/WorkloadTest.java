package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Workload.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private final Pod replica =
            Pod.builder("shop", "web").identity(Pod.Identity.REPLICA).build();

    @Test
    void aWorkloadIsNamedAsItsPods() {
        assertThat(new Workload(Kind.DEPLOYMENT, replica).id()).isEqualTo(new NamespacedName("shop", "web"));
        assertThat(new Workload(Kind.DEPLOYMENT, replica))
                .isEqualTo(new Workload(Kind.DEPLOYMENT, replica))
                .isNotEqualTo(new Workload(Kind.STATEFUL_SET, replica));
    }

    @Test
    void thePodOfAWorkloadStandsForEveryReplica() {
        Pod single = Pod.builder("shop", "web").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(Kind.JOB, single))
                .withMessage("the pod of workload `shop/web` must have the identity REPLICA: it stands for every pod"
                        + " that the template makes");
    }

    @Test
    void theKindsAreWrittenAsInManifests() {
        assertThat(Stream.of(Kind.values()).map(Kind::word))
                .containsExactly(
                        "Deployment",
                        "ReplicaSet",
                        "StatefulSet",
                        "DaemonSet",
                        "Job",
                        "CronJob",
                        "ReplicationController");
    }
}
