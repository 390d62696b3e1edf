package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.SourceMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {
    private static final SourceMap SOURCES = SourceMap.builder()
            .add(Shop.DB_IN.id(), "", new SourceLocation("shop.yaml", 1, 1))
            .add(Shop.DB_IN.id(), "ingress[0].from[0]", new SourceLocation("shop.yaml", 10, 7))
            .add(Shop.DB_IN.id(), "ingress[0].ports[0]", new SourceLocation("shop.yaml", 12, 7))
            .build();

    private static String json(Verdict verdict, String... ignored) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.indented(out)) {
            new VerdictJson(json, SOURCES)
                    .write(verdict, new DestinationPort.Numbered(verdict.port()), List.of(ignored));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Verdict ask(Cluster cluster, Pod source, Pod destination, int port) {
        return PolicySet.of(cluster).evaluate(source, destination, port, Protocol.TCP);
    }

    @Test
    void anAllowedConnectionNamesTheRulesThatAllowIt() throws IOException {
        assertThat(json(ask(Shop.CLUSTER, Shop.WEB, Shop.DB, 5432))).isEqualTo("""
                {
                  "source" : "shop/web",
                  "destination" : "shop/db",
                  "port" : 5432,
                  "protocol" : "TCP",
                  "summary" : "shop/web -> shop/db on TCP 5432 is ALLOWED",
                  "allowed" : true,
                  "egress" : {
                    "outcome" : "NOT_ISOLATED",
                    "isolatedBy" : [ ],
                    "rules" : [ ],
                    "nearMisses" : [ ]
                  },
                  "ingress" : {
                    "outcome" : "ALLOWED",
                    "isolatedBy" : [
                      "shop/db-in"
                    ],
                    "rules" : [
                      {
                        "policy" : "shop/db-in",
                        "path" : "ingress[0].from[0]",
                        "portPath" : "ingress[0].ports[0]",
                        "location" : {
                          "file" : "shop.yaml",
                          "line" : 10,
                          "column" : 7
                        }
                      }
                    ],
                    "nearMisses" : [ ]
                  },
                  "byFamily" : {
                    "IPv4" : {
                      "allowed" : true,
                      "egress" : "NOT_ISOLATED",
                      "ingress" : "ALLOWED"
                    }
                  },
                  "assumptions" : [ ],
                  "ignored" : [ ]
                }""");
    }

    @Test
    void aDeniedConnectionNamesTheNearMisses() throws IOException {
        assertThat(json(ask(Shop.CLUSTER, Shop.WEB, Shop.DB, 5433))).isEqualTo("""
                {
                  "source" : "shop/web",
                  "destination" : "shop/db",
                  "port" : 5433,
                  "protocol" : "TCP",
                  "summary" : "shop/web -> shop/db on TCP 5433 is DENIED by ingress",
                  "allowed" : false,
                  "egress" : {
                    "outcome" : "NOT_ISOLATED",
                    "isolatedBy" : [ ],
                    "rules" : [ ],
                    "nearMisses" : [ ]
                  },
                  "ingress" : {
                    "outcome" : "DENIED",
                    "isolatedBy" : [
                      "shop/db-in"
                    ],
                    "rules" : [ ],
                    "nearMisses" : [
                      {
                        "policy" : "shop/db-in",
                        "path" : "ingress[0]",
                        "portPath" : "ingress[0].ports[0]",
                        "failing" : [
                          "PORT"
                        ],
                        "text" : "would admit this peer on TCP 5432, not on TCP 5433",
                        "fix" : "port: 5432 -> 5433",
                        "location" : {
                          "file" : "shop.yaml",
                          "line" : 12,
                          "column" : 7
                        }
                      }
                    ]
                  },
                  "byFamily" : {
                    "IPv4" : {
                      "allowed" : false,
                      "egress" : "NOT_ISOLATED",
                      "ingress" : "DENIED"
                    }
                  },
                  "assumptions" : [ ],
                  "ignored" : [ ]
                }""");
    }

    @Test
    void aPortThatWasAskedForByNameHasItsNumberAndItsName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.compact(out)) {
            Verdict verdict = PolicySet.of(Shop.CLUSTER).evaluate(Shop.WEB, Shop.DB, "postgres", Protocol.TCP);
            new VerdictJson(json, SOURCES).write(verdict, new DestinationPort.Named("postgres"), List.of());
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"port\":5432,\"portName\":\"postgres\",");
    }

    @Test
    void whatWasAssumedAndIgnoredIsListed() throws IOException {
        assertThat(json(ask(Shop.CLUSTER, Shop.WEB, Shop.DB, 5432), "CiliumNetworkPolicy shop/x (c.yaml:1)"))
                .contains("""
                          "ignored" : [
                            "CiliumNetworkPolicy shop/x (c.yaml:1)"
                          ]
                        """.stripTrailing());
        NetworkPolicy block = NetworkPolicy.builder("shop", "web-in")
                .podSelector("app", "web")
                .ingress(Rule.from(Peer.ipBlock("10.0.0.0/8")))
                .build();
        Cluster cluster =
                Cluster.builder().add(Shop.WEB).add(Shop.DB).add(block).build();
        assertThat(json(ask(cluster, Shop.DB, Shop.WEB, 80))).contains("\"id\" : \"S69\",\n      \"text\" : \"");
    }
}
