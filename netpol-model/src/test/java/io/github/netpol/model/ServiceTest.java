package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Service.Port;
import io.github.netpol.model.Service.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
    private final Port http = new Port("http", 80, Protocol.TCP, new Target.Named("web"));

    @Test
    void aServiceIsEqualByValue() {
        assertThat(service("web", List.of(http)))
                .isEqualTo(service("web", List.of(http)))
                .hasSameHashCodeAs(service("web", List.of(http)))
                .isNotEqualTo(service("web", List.of()));
        assertThat(service("web", List.of()).id()).isEqualTo(new NamespacedName("shop", "web"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Web", "a.b", "web_1"})
    void theNameIsALabel(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service(name, List.of()))
                .withMessageStartingWith("service name `" + name + "` must ");
    }

    @Test
    void theNamespaceIsALabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Service("Shop", "web", Labels.NONE, List.of(), List.of()))
                .withMessageStartingWith("namespace `Shop` must ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65536})
    void portsAreNumbersFrom1To65535(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Port("", port, Protocol.TCP, new Target.Number(80)))
                .withMessage("service port " + port + " must be between 1 and 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target.Number(port))
                .withMessage("targetPort " + port + " must be between 1 and 65535");
    }

    @Test
    void s89ANamedTargetHasTheFormOfAPortName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target.Named("80"))
                .withMessageStartingWith("targetPort `80` must contain at least one letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP", "a.b", "a_b", "-a"})
    void theNameOfAPortIsALabel(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Port(name, 80, Protocol.TCP, new Target.Number(80)))
                .withMessageStartingWith("service port name `" + name + "` must ");
        assertThat(new Port("", 80, Protocol.TCP, new Target.Number(80)).name()).isEmpty();
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        List<Address> addresses = new ArrayList<>(List.of(Address.parse("10.96.0.1")));
        List<Port> ports = new ArrayList<>(List.of(http));
        Service service = new Service("shop", "web", Labels.NONE, addresses, ports);
        addresses.clear();
        ports.clear();

        assertThat(service.addresses())
                .containsExactly(Address.parse("10.96.0.1"))
                .isUnmodifiable();
        assertThat(service.ports()).containsExactly(http).isUnmodifiable();
    }

    private static Service service(String name, List<Port> ports) {
        return new Service("shop", name, Labels.of("app", "web"), List.of(), ports);
    }

    private static Pod backend(ContainerPort... ports) {
        Pod.Builder pod = Pod.builder("shop", "web-1").labels("app", "web", "tier", "front");
        List.of(ports).forEach(pod::port);
        return pod.build();
    }

    @Test
    void backendsAreThePodsOfItsNamespaceWithAllLabelsOfTheSelector() {
        Service web = service("web", List.of());

        assertThat(web.selects(backend())).isTrue();
        assertThat(web.selects(Pod.builder("shop", "x").labels("app", "api").build()))
                .isFalse();
        assertThat(web.selects(Pod.builder("other", "x").labels("app", "web").build()))
                .isFalse();
    }

    @Test
    void withoutSelectorOrAsAnotherNameAServiceHasNoBackends() {
        assertThat(new Service("shop", "web", Labels.NONE, List.of(), List.of()).selects(backend()))
                .isFalse();
        assertThat(new Service(
                                "shop",
                                "web",
                                Service.Addressing.EXTERNAL_NAME,
                                Labels.of("app", "web"),
                                List.of(),
                                List.of())
                        .selects(backend()))
                .isFalse();
    }

    @Test
    void s57APortLeadsToTheNumberOfItsTargetOrToTheBackendsPortOfThatName() {
        Port named = new Port("", 80, Protocol.TCP, new Target.Named("http"));

        assertThat(new Port("", 80, Protocol.TCP, new Target.Number(8080)).targetOn(backend()))
                .hasValue(8080);
        assertThat(named.targetOn(backend(ContainerPort.tcp("http", 8081)))).hasValue(8081);
        assertThat(named.targetOn(backend(ContainerPort.tcp("metrics", 9090)))).isEmpty();
        assertThat(named.targetOn(backend(new ContainerPort("http", 53, Protocol.UDP, ContainerPort.Container.APP))))
                .isEmpty();
    }

    @Test
    void s53OfSeveralPortsOfANameTheFirstOfAnOrdinaryContainerCounts() {
        Port named = new Port("", 80, Protocol.TCP, new Target.Named("http"));
        ContainerPort init = new ContainerPort("http", 1, Protocol.TCP, ContainerPort.Container.INIT);
        ContainerPort sidecar = new ContainerPort("http", 2, Protocol.TCP, ContainerPort.Container.SIDECAR);

        assertThat(named.targetOn(backend(init, sidecar, ContainerPort.tcp("http", 3), ContainerPort.tcp("http", 4))))
                .hasValue(3);
        assertThat(named.targetOn(backend(init, sidecar))).hasValue(2);
        assertThat(named.targetOn(backend(init))).isEmpty();
    }
}
