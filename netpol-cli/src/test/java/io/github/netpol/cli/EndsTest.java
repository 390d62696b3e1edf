package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Service;
import io.github.netpol.model.Workload;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndsTest {
    private static final Pod WEB =
            Pod.builder("shop", "web").address("10.0.0.1").address("fd00::1").build();
    private static final Pod DB = Pod.builder("shop", "db-0")
            .address("10.0.0.2")
            .node("n1", "192.168.0.1")
            .build();
    private static final Workload DB_SET = workload(Workload.Kind.STATEFUL_SET, "db");
    private static final Workload WEB_DEPLOYMENT = workload(Workload.Kind.DEPLOYMENT, "web");
    private static final Workload BATCH_JOB = workload(Workload.Kind.JOB, "batch");
    private static final Workload BATCH_CRON_JOB = workload(Workload.Kind.CRON_JOB, "batch");

    private static final Cluster CLUSTER = Cluster.builder()
            .add(WEB)
            .add(DB)
            .add(DB_SET)
            .add(WEB_DEPLOYMENT)
            .add(BATCH_JOB)
            .add(BATCH_CRON_JOB)
            .add(new Service("shop", "frontend", Labels.NONE, List.of(), List.of()))
            .build();

    private static Workload workload(Workload.Kind kind, String name) {
        return new Workload(
                kind, Pod.builder("shop", name).identity(Pod.Identity.REPLICA).build());
    }

    private static Object find(String end) {
        return new Ends(CLUSTER, "default").find(end);
    }

    private static AbstractThrowableAssert<?, ?> assertUnknown(String end) {
        return assertThatThrownBy(() -> find(end)).isInstanceOf(UnanswerableException.class);
    }

    @Test
    void namespaceAndPodNameThePod() {
        assertThat(find("shop/db-0")).isEqualTo(DB);
    }

    @Test
    void namespaceAndWorkloadNameThePodThatTheTemplateMakes() {
        assertThat(find("shop/db")).isEqualTo(DB_SET.pod());
    }

    @Test
    void aPodComesBeforeAWorkloadOfTheSameName() {
        assertThat(find("shop/web")).isEqualTo(WEB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop/Deployment/web", "shop/deployment/web", "shop/DEPLOYMENT/web"})
    void theKindMayBeNamedInAnyCase(String end) {
        assertThat(find(end)).isEqualTo(WEB_DEPLOYMENT.pod());
    }

    @Test
    void aPodIsAKindToo() {
        assertThat(find("shop/Pod/web")).isEqualTo(WEB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "fd00::1", "fd00:0:0::1", "::ffff:10.0.0.1"})
    void anAddressNamesTheLivePodThatHasIt(String end) {
        assertThat(find(end)).isEqualTo(WEB);
    }

    @Test
    void anAddressThatNoPodHasIsOutsideTheCluster_S70() {
        assertThat(find("203.0.113.7")).isEqualTo(ExternalEndpoint.of("203.0.113.7"));
    }

    @Test
    void anAddressOfANodeIsThatNode() {
        assertThat(find("192.168.0.1")).isEqualTo(ExternalEndpoint.node(Address.parse("192.168.0.1")));
    }

    @Test
    void anAddressOfAFinishedPodIsOutsideTheCluster_S67() {
        Cluster cluster = Cluster.builder()
                .add(Pod.builder("shop", "done")
                        .address("10.0.0.9")
                        .phase(Pod.Phase.SUCCEEDED)
                        .build())
                .build();

        assertThat(new Ends(cluster, "default").find("10.0.0.9")).isEqualTo(ExternalEndpoint.of("10.0.0.9"));
    }

    @Test
    void anAddressThatTwoLivePodsClaimIsAmbiguous_S71() {
        Cluster cluster = Cluster.builder()
                .add(WEB)
                .add(Pod.builder("shop", "twin").address("10.0.0.1").build())
                .build();

        assertThatThrownBy(() -> new Ends(cluster, "default").find("10.0.0.1"))
                .hasMessage(
                        "the address `10.0.0.1` is claimed by several pods; name one of them: `shop/twin`, `shop/web`");
    }

    @Test
    void aNameThatWorkloadsShareIsAmbiguous() {
        assertUnknown("shop/batch")
                .hasMessage("`shop/batch` is the name of several workloads; name one of them:"
                        + " `shop/Job/batch`, `shop/CronJob/batch`");
        assertThat(find("shop/Job/batch")).isEqualTo(BATCH_JOB.pod());
        assertThat(find("shop/CronJob/batch")).isEqualTo(BATCH_CRON_JOB.pod());
    }

    @Test
    void anUnknownEndListsTheNearestNames() {
        assertUnknown("shop/wbe").hasMessage("no pod or workload `shop/wbe`; nearest: `shop/web`");
        assertUnknown("shop/db-1").hasMessage("no pod or workload `shop/db-1`; nearest: `shop/db-0`");
        assertUnknown("store/web").hasMessage("no pod or workload `store/web`; nearest: `shop/web`");
    }

    @Test
    void anUnknownEndOfAKindListsNamesWithKinds() {
        assertUnknown("shop/Deployment/wep")
                .hasMessageStartingWith("no pod or workload `shop/Deployment/wep`; nearest: `shop/Deployment/web`");
        assertUnknown("shop/Pod/batch").hasMessageContaining("`shop/Job/batch`");
    }

    @Test
    void anUnknownEndFarFromAllListsWhatThereIs() {
        assertUnknown("kube-system/coredns")
                .hasMessage("no pod or workload `kube-system/coredns`; there are `shop/db-0`, `shop/web`,"
                        + " `shop/Job/batch`, `shop/CronJob/batch`, `shop/db`");
    }

    @Test
    void anEmptyInventoryIsSaidToBeEmpty() {
        Ends ends = new Ends(Cluster.builder().build(), "default");

        assertThatThrownBy(() -> ends.find("a/b"))
                .hasMessage("no pod or workload `a/b`; the manifests hold no pods or workloads");
    }

    @Test
    void aServiceIsNoEnd_S57() {
        assertUnknown("shop/frontend")
                .hasMessageContaining(
                        "that is a service, and policies see the pods behind it: name one of those (S57)");
    }

    @Test
    void aNameWithoutNamespaceIsRefusedWithTheFormToWrite() {
        assertUnknown("web").hasMessage("`web` names no namespace; write it as `default/web`; nearest: `shop/web`");
    }

    @Test
    void anUnknownKindIsRefusedWithTheKinds() {
        assertUnknown("shop/Service/web")
                .hasMessage("`Service` in `shop/Service/web` is not a kind that makes pods; use `Pod`, `Deployment`,"
                        + " `ReplicaSet`, `StatefulSet`, `DaemonSet`, `Job`, `CronJob`, `ReplicationController`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "shop/", "/web", "a//b", "a/b/c/d"})
    void anythingElseIsRefusedWithTheForms(String end) {
        assertUnknown(end)
                .hasMessage("`" + end + "` is no END; write `namespace/pod`, `namespace/workload`,"
                        + " `namespace/Kind/name` or an IP address");
    }

    @Test
    void aBlockIsNoEnd() {
        assertUnknown("10.0.0.0/8").hasMessage("`10.0.0.0/8` is a block of addresses; give one address");
    }

    @Test
    void anAddressWithLeadingZerosIsRefused_S87() {
        assertUnknown("010.0.0.1").hasMessage("`010.0.0.1` must not have numbers with leading zeros");
    }

    @Test
    void aVeryLongEndIsRefusedInShort() {
        assertUnknown("a/" + "b".repeat(100_000))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200).contains("is too long"));
    }

    @Test
    void afterAThousandUnknownEndsNoMoreNamesAreLookedFor() {
        Ends ends = new Ends(CLUSTER, "default");
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> ends.find("shop/wbe")).hasMessageContaining("nearest");
        }
        assertThatThrownBy(() -> ends.find("shop/wbe")).hasMessage("no pod or workload `shop/wbe`");
    }
}
