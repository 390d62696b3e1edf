package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Pod.Identity;
import io.github.netpol.model.Pod.Network;
import io.github.netpol.model.Pod.Phase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodTest {
    private final Pod web = full().build();

    private static Pod.Builder full() {
        return Pod.builder(Namespace.of("shop", "team", "a"), "web")
                .labels("app", "web")
                .address("10.0.0.1")
                .address("fd00::1")
                .port("http", 80)
                .node("n1", "192.168.0.1");
    }

    @Test
    void aPodHasWhatItWasBuiltWith() {
        assertThat(web.namespace()).isEqualTo(Namespace.of("shop", "team", "a"));
        assertThat(web.name()).isEqualTo("web");
        assertThat(web.labels()).isEqualTo(Labels.of("app", "web"));
        assertThat(web.addresses()).containsExactly(Address.parse("10.0.0.1"), Address.parse("fd00::1"));
        assertThat(web.ports()).containsExactly(ContainerPort.tcp("http", 80));
        assertThat(web.placement()).isEqualTo(new Placement.OnNode("n1", List.of(Address.parse("192.168.0.1"))));
        assertThat(web.id()).isEqualTo(new NamespacedName("shop", "web"));
        assertThat(web.displayName()).isEqualTo("shop/web");
        assertThat(web).hasToString("shop/web{app=web}[10.0.0.1, fd00::1]");
    }

    @Test
    void aPodWithoutMoreRunsOnThePodNetworkSomewhere() {
        Pod plain = Pod.builder("shop", "web").build();

        assertThat(plain.namespace()).isEqualTo(Namespace.of("shop"));
        assertThat(plain.labels()).isEqualTo(Labels.NONE);
        assertThat(plain.addresses()).isEmpty();
        assertThat(plain.ports()).isEmpty();
        assertThat(plain.network()).isEqualTo(Network.POD);
        assertThat(plain.placement()).isEqualTo(Placement.UNKNOWN);
        assertThat(plain.phase()).isEqualTo(Phase.RUNNING);
        assertThat(plain.identity()).isEqualTo(Identity.SINGLE);
    }

    static Stream<UnaryOperator<Pod.Builder>> changes() {
        return Stream.of(
                pod -> pod.labels("app", "db"),
                pod -> pod.port("https", 443),
                pod -> pod.network(Network.HOST),
                pod -> pod.placement(Placement.UNKNOWN),
                pod -> pod.phase(Phase.PENDING),
                pod -> pod.identity(Identity.REPLICA));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void podsAreEqualByValue(UnaryOperator<Pod.Builder> change) {
        Pod other = change.apply(web.toBuilder()).build();

        assertThat(full().build()).isEqualTo(web).hasSameHashCodeAs(web);
        assertThat(web.toBuilder().build()).isEqualTo(web);
        assertThat(other).isNotEqualTo(web).isEqualTo(change.apply(full()).build());
        assertThat(other.toBuilder().build()).isEqualTo(other);
    }

    @Test
    void podsOfOtherNamesOrNamespacesOrAddressesAreOthers() {
        assertThat(Pod.builder("a", "x").build())
                .isNotEqualTo(Pod.builder("a", "y").build())
                .isNotEqualTo(Pod.builder("b", "x").build())
                .isNotEqualTo(Pod.builder(Namespace.of("a", "team", "b"), "x").build())
                .isNotEqualTo(Pod.builder("a", "x").address("10.0.0.1").build());
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, 10.0.0.2, IPv4", "10.0.0.1, ::ffff:10.0.0.1, IPv4", "fd00::1, fd00::2, IPv6"})
    void s27APodHasOneAddressOfAFamily(String one, String other, String family) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Pod.builder("shop", "web").address(one).address(other).build())
                .withMessageStartingWith("pod `shop/web` has more than one " + family + " address: [")
                .withMessageEndingWith("; a pod has at most one of each family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Web", "web_1", "-web", "web."})
    void s77TheNameIsASubdomain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pod.builder("shop", name).build())
                .withMessageStartingWith("pod name `" + name + "` must ");
    }

    @ParameterizedTest
    @CsvSource({"PENDING, false", "RUNNING, false", "SUCCEEDED, true", "FAILED, true", "UNKNOWN, false"})
    void s67APodThatSucceededOrFailedIsFinished(Phase phase, boolean finished) {
        assertThat(phase.isFinished()).isEqualTo(finished);
    }

    @Test
    void s40TheSamePodIsKnownByNamespaceAndName() {
        Pod changed = Pod.builder("shop", "web").labels("app", "other").build();

        assertThat(web.isSamePodAs(changed)).isTrue();
        assertThat(web.isSamePodAs(Pod.builder("shop", "db").build())).isFalse();
        assertThat(web.isSamePodAs(Pod.builder("ship", "web").build())).isFalse();
    }

    @Test
    void twoReplicasOfAWorkloadAreTwoPods() {
        Pod replica = web.toBuilder().identity(Identity.REPLICA).build();

        assertThat(replica.isSamePodAs(replica)).isFalse();
        assertThat(replica.isSamePodAs(web)).isFalse();
        assertThat(web.isSamePodAs(replica)).isFalse();
    }

    @Test
    void aBuilderMayGoOnAfterItsPodIsBuilt() {
        Pod.Builder builder = Pod.builder("shop", "web").address("10.0.0.1");
        Pod first = builder.build();
        Pod second = builder.address("fd00::1").port("http", 80).build();

        assertThat(first.addresses()).hasSize(1).isUnmodifiable();
        assertThat(first.ports()).isEmpty();
        assertThat(second.addresses()).hasSize(2);
        assertThat(second.ports()).isUnmodifiable();
    }
}
