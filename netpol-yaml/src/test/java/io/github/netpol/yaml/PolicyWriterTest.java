package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {

    @Test
    void aPolicyIsWrittenAsPeopleWriteIt() {
        NetworkPolicy policy = NetworkPolicy.builder("y", "db-in")
                .podSelector(LabelSelector.matching("app", "db", "version", "1.10")
                        .andIn("tier", "a", "no")
                        .andExists("x"))
                .ingress(Rule.from(
                                Peer.pods(),
                                new Peer.PodsInNamespaces(
                                        LabelSelector.EVERYTHING, LabelSelector.matching("example.com/role", "")),
                                Peer.ipBlock("10.0.0.0/8", "10.1.0.0/16"))
                        .on(
                                PolicyPort.tcp(5432),
                                PolicyPort.named(Protocol.UDP, "dns"),
                                PolicyPort.range(Protocol.SCTP, 1, 2)))
                .policyTypes(Direction.EGRESS, Direction.INGRESS)
                .egress(Rule.EVERYTHING, Rule.to(Peer.ipBlock("::/0")).on(PolicyPort.any(Protocol.TCP)))
                .build();

        assertThat(PolicyWriter.toYaml(policy)).isEqualTo("""
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata:
                          name: db-in
                          namespace: "y"
                        spec:
                          podSelector:
                            matchLabels:
                              app: db
                              version: "1.10"
                            matchExpressions:
                              - key: tier
                                operator: In
                                values:
                                  - a
                                  - "no"
                              - key: x
                                operator: Exists
                          policyTypes:
                            - Ingress
                            - Egress
                          ingress:
                            - from:
                                - podSelector: {}
                                - namespaceSelector: {}
                                  podSelector:
                                    matchLabels:
                                      example.com/role: ""
                                - ipBlock:
                                    cidr: 10.0.0.0/8
                                    except:
                                      - 10.1.0.0/16
                              ports:
                                - protocol: TCP
                                  port: 5432
                                - protocol: UDP
                                  port: dns
                                - protocol: SCTP
                                  port: 1
                                  endPort: 2
                          egress:
                            - {}
                            - to:
                                - ipBlock:
                                    cidr: "::/0"
                              ports:
                                - protocol: TCP
                        """);
    }

    @Test
    void severalPoliciesAreSeveralDocuments() {
        NetworkPolicy a = NetworkPolicy.builder("shop", "a").build();
        NetworkPolicy b = NetworkPolicy.builder("shop", "b").build();

        assertThat(PolicyWriter.toYaml(List.of(b, a)))
                .isEqualTo(PolicyWriter.toYaml(b) + "---\n" + PolicyWriter.toYaml(a));
    }

    @Test
    void noPoliciesAreStillAManifest() {
        String nothing = PolicyWriter.toYaml(List.of());

        assertThat(Manifests.readText(nothing).cluster().policies()).isEmpty();
    }
}
