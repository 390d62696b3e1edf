package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is fetched from an API server, here fabric8's mock. */
class ApiServerTest {
    private static final String SHOP = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: a}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: db-0, namespace: shop, labels: {app: db}}
            spec: {nodeName: n1, containers: [{name: c, ports: [{name: pg, containerPort: 5432}]}]}
            status: {phase: Running, podIP: 10.0.0.7, podIPs: [{ip: 10.0.0.7}], hostIP: 192.0.2.1}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db, namespace: shop}
            spec: {selector: {app: db}, ports: [{port: 80, targetPort: pg}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c}]}}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: backup, namespace: shop}
            spec: {schedule: '@daily', jobTemplate: {spec: {template: {metadata: {labels: {app: backup}}, spec: {containers: [{name: c}]}}}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db-in, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress: [{from: [{podSelector: {}}, {namespaceSelector: {matchLabels: {team: a}}}], ports: [{port: pg}]}, {}]
              egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 1, endPort: 9}]}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
            """;

    // It tells of every request.
    private static final Logger LOG = Logger.getLogger(MockWebServer.class.getName());

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.WARNING);
    }

    @Test
    void listsThatAreFetchedAreTheManifestsThatWereApplied() {
        KubernetesMockServer keeping = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
        keeping.init();
        try (KubernetesClient client = keeping.createClient()) {
            client.load(new ByteArrayInputStream(SHOP.getBytes(StandardCharsets.UTF_8)))
                    .items()
                    .forEach(object -> client.resource(object).create());

            Manifests read = Fabric8.read(
                    client.namespaces().list(),
                    client.pods().inAnyNamespace().list(),
                    client.services().inAnyNamespace().list(),
                    client.apps().deployments().inAnyNamespace().list(),
                    client.batch().v1().cronjobs().inAnyNamespace().list(),
                    client.network().v1().networkPolicies().inAnyNamespace().list());

            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.cluster()).isEqualTo(Manifests.readText(SHOP).cluster());
            assertThat(read.cluster().policies()).hasSize(2);
        } finally {
            keeping.destroy();
        }
    }

    /** API servers leave apiVersion and kind out of the items of lists. */
    @Test
    void aListAsApiServersPrintIt() {
        String list = """
                {"kind":"NetworkPolicyList","apiVersion":"networking.k8s.io/v1","metadata":{"resourceVersion":"7"},"items":[
                {"metadata":{"name":"p","namespace":"shop","uid":"1","resourceVersion":"3","generation":1,
                "creationTimestamp":"2026-01-01T00:00:00Z","managedFields":[{"manager":"kubectl","operation":"Update",
                "apiVersion":"networking.k8s.io/v1","time":"2026-01-01T00:00:00Z","fieldsType":"FieldsV1",
                "fieldsV1":{"f:spec":{"f:policyTypes":{}}}}]},
                "spec":{"podSelector":{},"ingress":[{"from":[{"podSelector":{}}]},{}],"policyTypes":["Ingress"]}}]}
                """;
        KubernetesMockServer printing = new KubernetesMockServer(false);
        printing.init();
        printing.expect()
                .get()
                .withPath("/apis/networking.k8s.io/v1/networkpolicies")
                .andReturn(200, list)
                .always();
        Cluster expected = Manifests.readText(list).cluster();
        try (KubernetesClient client = printing.createClient()) {
            assertThat(Fabric8.read(client.network()
                                    .v1()
                                    .networkPolicies()
                                    .inAnyNamespace()
                                    .list())
                            .cluster())
                    .isEqualTo(expected);
            assertThat(Fabric8.read(client.genericKubernetesResources("networking.k8s.io/v1", "NetworkPolicy")
                                    .inAnyNamespace()
                                    .list())
                            .cluster())
                    .isEqualTo(expected);
            assertThat(Fabric8.read(client.resources(NetworkPolicy.class)
                                    .inAnyNamespace()
                                    .list()
                                    .getItems()
                                    .toArray(HasMetadata[]::new))
                            .cluster())
                    .isEqualTo(expected);
        } finally {
            printing.destroy();
        }
    }
}
