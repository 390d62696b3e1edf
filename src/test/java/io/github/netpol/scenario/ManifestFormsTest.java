package io.github.netpol.scenario;

import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.MONITOR;
import static io.github.netpol.scenario.Shop.OPS_WEB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.yaml.Manifests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent, null and empty, from the manifest to the verdict (S10 to S12). */
class ManifestFormsTest {
    private static final Map<String, Endpoint> ENDS =
            Map.of("web", WEB, "monitor", MONITOR, "ops-web", OPS_WEB, "outside", OUTSIDE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "spec:",
                "spec: null",
                "spec: {}",
                "spec: {podSelector: {}}",
                "spec: {podSelector: null}",
                "spec: {podSelector: {matchLabels: {}}, policyTypes: []}",
                "spec: {policyTypes: [Ingress]}",
                "spec: {policyTypes: [Ingress], ingress: null}",
                "spec: {policyTypes: [Ingress], ingress: []}",
                "spec: {ingress: [], egress: []}",
                "spec: {ingress: [], egress: null}"
            })
    void S10_allOfTheseDenyAllIngressOfTheNamespaceAndNothingElse(String spec) {
        Scenario scenario = Scenario.given(read(spec));
        scenario.connect(WEB, DB, 80).isDenied();
        scenario.connect(OUTSIDE, WEB, 80).isDenied();
        scenario.connect(DB, OUTSIDE, 80).isAllowed();
        scenario.connect(WEB, MONITOR, 80).isAllowed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec: {ingress: [{}]}", "spec: {ingress: [null]}", "spec:\n  ingress:\n    -"})
    void S10_allOfTheseLetEverythingIn(String spec) {
        Scenario scenario = Scenario.given(read(spec));
        scenario.connect(WEB, DB, 80).isAllowed().byRules("shop/policy ingress[0]");
        scenario.connect(OUTSIDE, DB, 80).isAllowed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec: {policyTypes: [Egress]}",
                "spec: {policyTypes: [Egress], egress: null}",
                "spec: {policyTypes: [Egress], egress: []}"
            })
    void S10_allOfTheseLetNothingOut(String spec) {
        Scenario scenario = Scenario.given(read(spec));
        scenario.connect(DB, WEB, 80).isDenied();
        scenario.connect(MONITOR, DB, 80).isAllowed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec: {egress: [{}]}", "spec: {egress: [null]}", "spec:\n  egress:\n    -"})
    void S10_allOfTheseLetEverythingOutAndByDefaultNothingIn(String spec) {
        Scenario scenario = Scenario.given(read(spec));
        scenario.connect(DB, OUTSIDE, 80).isAllowed().byRules("shop/policy egress[0]");
        scenario.connect(OUTSIDE, DB, 80).isDenied();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                   | web monitor ops-web outside",
                "{from: null}                                                         | web monitor ops-web outside",
                "{from: []}                                                           | web monitor ops-web outside",
                "{from: [{podSelector: {}}]}                                          | web",
                "{from: [{podSelector: {}, namespaceSelector: null}]}                 | web",
                "{from: [{podSelector: {}, ipBlock: null}]}                           | web",
                "{from: [{podSelector: {matchLabels: {app: web}}}]}                   | web",
                "{from: [{namespaceSelector: {}}]}                                    | web monitor ops-web",
                "{from: [{namespaceSelector: {}, podSelector: null}]}                 | web monitor ops-web",
                "{from: [{namespaceSelector: {}, podSelector: {}}]}                   | web monitor ops-web",
                "{from: [{namespaceSelector: null, podSelector: {matchLabels: {app: web}}}]} | web",
                "{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}]} | web ops-web",
                "{from: [{namespaceSelector: {matchLabels: {team: ops}}}]}            | monitor ops-web",
                "{from: [{ipBlock: {cidr: 203.0.113.0/24}}]}                          | outside",
                "{from: [{ipBlock: {cidr: 203.0.113.0/24, except: null}}]}            | outside",
                "{from: [{ipBlock: {cidr: 203.0.113.0/24, except: []}}]}              | outside"
            })
    void S11_whomThePeersOfARuleAdmit(String rule, String admitted) {
        Scenario scenario =
                Scenario.given(read("spec: {podSelector: {matchLabels: {app: db}}, ingress: [" + rule + "]}"));
        List<String> expected = List.of(admitted.split(" ", -1));
        ENDS.forEach(
                (name, end) -> assertThat(scenario.connect(end, DB, 80).answer().allowed())
                        .as("%s from %s", rule, name)
                        .isEqualTo(expected.contains(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                               | TCP 1-65535; UDP 1-65535; SCTP 1-65535",
                "{ports: null}                    | TCP 1-65535; UDP 1-65535; SCTP 1-65535",
                "{ports: []}                      | TCP 1-65535; UDP 1-65535; SCTP 1-65535",
                "{ports: [{}]}                    | TCP 1-65535",
                "{ports: [null]}                  | TCP 1-65535",
                "{ports: [{port: null}]}          | TCP 1-65535",
                "{ports: [{protocol: null}]}      | TCP 1-65535",
                "{ports: [{protocol: UDP}]}       | UDP 1-65535",
                "{ports: [{port: 80}]}            | TCP 80",
                "{ports: [{port: 80, endPort: 80}]}             | TCP 80",
                "{ports: [{port: 80, endPort: null}]}           | TCP 80",
                "{ports: [{port: 1, endPort: 65535, protocol: SCTP}]} | SCTP 1-65535",
                "{ports: [{port: pg}]}            | TCP 5432",
                "{ports: [{port: dns}]}           | none",
                "{ports: [{port: dns, protocol: UDP}]} | UDP 53"
            })
    void S11_whatThePortsOfARuleAdmit(String rule, String admitted) {
        assertThat(Scenario.given(read("spec: {ingress: [" + rule + "]}")).allowedPorts(WEB, DB))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{from: [{}]}",
                "{from: [null]}",
                "{from: [{podSelector: null}]}",
                "{from: [{ipBlock: {}}]}",
                "{from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}",
                "{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [null]}}]}",
                "{ports: [{port: 0}]}",
                "{ports: [{port: ''}]}",
                "{ports: [{port: '80'}]}",
                "{ports: [{protocol: ''}]}",
                "{ports: [{endPort: 80}]}"
            })
    void S11_whatSaysNothingWhereSomethingMustBeSaidIsRefused(String rule) {
        assertThat(manifests("spec: {ingress: [" + rule + "]}").isValid()).isFalse();
    }

    private static NetworkPolicy read(String spec) {
        return manifests(spec).cluster().policy("shop", "policy").orElseThrow();
    }

    private static Manifests manifests(String spec) {
        return Manifests.readText("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n"
                + "metadata: {namespace: shop, name: policy}\n" + spec + "\n");
    }
}
