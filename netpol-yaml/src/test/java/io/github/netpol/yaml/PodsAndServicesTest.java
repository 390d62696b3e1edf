package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Address;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Service;
import io.github.netpol.model.Service.Target;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S26, S27, S53 to S55, S104: what pods and services become. */
class PodsAndServicesTest {

    @Test
    void aPodHasItsAddressesNodeAndNetwork() {
        Pod pod = pod("""
                spec: {nodeName: n1, hostNetwork: true}
                status:
                  phase: Pending
                  podIP: 10.0.0.7
                  podIPs: [{ip: 10.0.0.7}, {ip: 'fd00::7'}]
                  hostIP: 192.168.0.1
                  hostIPs: [{ip: 192.168.0.1}]
                """);

        assertThat(pod)
                .isEqualTo(Pod.builder("shop", "p")
                        .address("10.0.0.7")
                        .address("fd00::7")
                        .network(Pod.Network.HOST)
                        .node("n1", "192.168.0.1")
                        .phase(Pod.Phase.PENDING)
                        .build());
    }

    @Test
    void withoutAListOfAddressesTheSingleOneCounts() {
        assertThat(pod("status: {podIP: 10.0.0.7}").addresses()).containsExactly(Address.parse("10.0.0.7"));
        assertThat(pod("status: {podIPs: [], podIP: 10.0.0.7}").addresses()).hasSize(1);
    }

    @Test
    void aPodWithoutStatusRunsAndHasNoAddress() {
        assertThat(pod("spec: {}")).isEqualTo(Pod.builder("shop", "p").build());
        assertThat(pod("spec: {hostNetwork: false}").network()).isEqualTo(Pod.Network.POD);
        assertThat(pod("status: {podIP: '', phase: ''}").placement()).isEqualTo(Placement.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Pod.Phase.class)
    void everyPhaseIsRead(Pod.Phase phase) {
        String word = phase.name().charAt(0) + phase.name().substring(1).toLowerCase(Locale.ROOT);

        assertThat(pod("status: {phase: " + word + "}").phase()).isEqualTo(phase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{podIP: 10.1.2} | INVALID status.podIP",
                "{podIP: 010.0.0.1} | INVALID status.podIP",
                "{podIPs: [{ip: 10.0.0.1}, {ip: x}]} | INVALID status.podIPs[1].ip",
                "{podIPs: [{}]} | INVALID status.podIPs[0].ip",
                "{podIPs: [{ip: 10.0.0.1}, {ip: 10.0.0.2}]} | INVALID status.podIPs[1].ip",
                "{podIPs: [{ip: 10.0.0.1}], podIP: 10.0.0.2} | INVALID status.podIPs[0].ip",
                "{hostIP: node} | INVALID status.hostIP",
                "{phase: running} | NOT_SUPPORTED status.phase",
            })
    void aStatusThatCannotBeRightIsRefused(String status, String error) {
        assertThat(Given.errors(Given.pod("status: " + status))).containsExactly(error);
    }

    @Test
    void theAddressesOfANodeAreReadAlsoIfItIsNotNamed() {
        assertThat(pod("status: {hostIP: 10.0.0.1}").placement())
                .isEqualTo(new Placement.OnUnnamedNode(List.of(Address.parse("10.0.0.1"))));
    }

    @Test
    void aMalformedNodeNameIsReportedWhereItStands() {
        assertThat(Given.errors(Given.pod("spec: {nodeName: n_1}"))).containsExactly("INVALID spec.nodeName");
    }

    @Test
    void portsOfAllKindsOfContainersAreRead() {
        assertThat(pod("""
                                spec:
                                  containers:
                                  - {name: a, ports: [{name: http, containerPort: 80}, {containerPort: 81}]}
                                  - {name: b, ports: [{name: dns, containerPort: 53, protocol: UDP}]}
                                  initContainers:
                                  - {name: c, ports: [{name: i, containerPort: 1, protocol: ""}]}
                                  - {name: d, restartPolicy: Always, ports: [{name: s, containerPort: 2}]}
                                  ephemeralContainers: [{name: e, ports: x}]
                                """).ports())
                .containsExactly(
                        new ContainerPort("http", 80, Protocol.TCP, Container.APP),
                        new ContainerPort("", 81, Protocol.TCP, Container.APP),
                        new ContainerPort("dns", 53, Protocol.UDP, Container.APP),
                        new ContainerPort("i", 1, Protocol.TCP, Container.INIT),
                        new ContainerPort("s", 2, Protocol.TCP, Container.SIDECAR));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | REQUIRED containerPort",
                "{containerPort: 0} | REQUIRED containerPort",
                "{containerPort: 65536} | INVALID containerPort",
                "{containerPort: '80'} | WRONG_TYPE containerPort",
                "{containerPort: 80, name: HTTP} | INVALID name, INVALID name",
                "{containerPort: 80, name: ''} | ",
                "{containerPort: 80, protocol: tcp} | NOT_SUPPORTED protocol",
                "{containerPort: 80, hostPort: 0} | ",
                "{containerPort: 80, hostPort: 65536} | INVALID hostPort",
            })
    void containerPortsAreValidated(String port, String errors) {
        String path = "spec.initContainers[0].ports[0].";
        List<String> expected = errors == null
                ? List.of()
                : List.of(errors.split(", ")).stream()
                        .map(error -> error.replace(" ", " " + path))
                        .toList();

        assertThat(Given.errors(Given.pod("spec: {initContainers: [{ports: [" + port + "]}]}")))
                .isEqualTo(expected);
    }

    @Test
    void aNameIsThereOncePerContainer() {
        assertThat(Given.errors(Given.pod("spec: {containers: [{ports: [{name: a, containerPort: 1},"
                        + " {name: a, containerPort: 1, protocol: UDP}]}]}")))
                .containsExactly("DUPLICATE spec.containers[0].ports[1].name");
    }

    @Test
    void aNameThatIsTwoNumbersInTwoContainersIsAWarning() {
        String pod = Given.pod("spec: {containers: [{ports: [{name: a, containerPort: 1}]},"
                + " {ports: [{name: a, containerPort: %s}]}]}");

        assertThat(Given.lines(ReaderOptions.DEFAULTS, pod.formatted(2)))
                .containsExactly("4:77: warning: spec.containers[1].ports[0].name: port name `a` is port 1 of one"
                        + " container and 2 of another; rules with this name admit both");
        assertThat(Given.lines(ReaderOptions.DEFAULTS, pod.formatted(1))).isEmpty();
    }

    @Test
    void aServiceIsReadAsData() {
        Manifests manifests = Manifests.readText("""
                apiVersion: v1
                kind: Service
                metadata: {name: s, namespace: shop}
                spec:
                  type: ClusterIP
                  clusterIP: 10.96.0.1
                  clusterIPs: [10.96.0.1, 'fd00::1']
                  selector: {app: web}
                  ports:
                  - {port: 80}
                  - {name: m, port: 81, protocol: UDP, targetPort: metrics}
                  - {name: o, port: 82, targetPort: 8082, nodePort: 30000}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: headless}, spec: {clusterIP: None, clusterIPs: [None]}}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: single},
                 spec: {clusterIP: 10.96.0.2, ports: [{port: 1, targetPort: 0}, {port: 2, targetPort: ""}]}}
                """);

        assertThat(manifests.cluster().services())
                .containsExactly(
                        new Service(
                                "default", "headless", Service.Addressing.HEADLESS, Labels.NONE, List.of(), List.of()),
                        new Service(
                                "default",
                                "single",
                                Labels.NONE,
                                List.of(Address.parse("10.96.0.2")),
                                List.of(
                                        new Service.Port("", 1, Protocol.TCP, new Target.Number(1)),
                                        new Service.Port("", 2, Protocol.TCP, new Target.Number(2)))),
                        new Service(
                                "shop",
                                "s",
                                Labels.of("app", "web"),
                                List.of(Address.parse("10.96.0.1"), Address.parse("fd00::1")),
                                List.of(
                                        new Service.Port("", 80, Protocol.TCP, new Target.Number(80)),
                                        new Service.Port("m", 81, Protocol.UDP, new Target.Named("metrics")),
                                        new Service.Port("o", 82, Protocol.TCP, new Target.Number(8082)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ports: [{}]} | REQUIRED spec.ports[0].port",
                "{ports: [{port: 0}]} | INVALID spec.ports[0].port",
                "{ports: [{port: 80, targetPort: '80'}]} | INVALID spec.ports[0].targetPort",
                "{ports: [{port: 80, targetPort: 65536}]} | INVALID spec.ports[0].targetPort",
                "{ports: [{port: 80, protocol: tcp}]} | NOT_SUPPORTED spec.ports[0].protocol",
                "{ports: [{port: 80, targetport: 81}]} | UNKNOWN_FIELD spec.ports[0].targetport",
                "{clusterIP: x} | INVALID spec.clusterIP",
                "{clusterIPs: [x]} | INVALID spec.clusterIPs[0]",
            })
    void servicesAreValidatedAsFarAsTheyAreRead(String spec, String error) {
        assertThat(Given.errors("apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: " + spec))
                .containsExactly(error);
    }

    private static Pod pod(String lines) {
        return Manifests.readText(Given.pod(lines)).cluster().pods().get(0);
    }
}
