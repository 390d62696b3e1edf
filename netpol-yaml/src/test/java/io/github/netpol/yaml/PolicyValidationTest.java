package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S79, S80, S88 to S91 and S94: kinds and field paths of a policy's spec. */
class PolicyValidationTest {
    private static final String PORT = "spec.ingress[0].ports[0].";
    private static final String PEER = "spec.ingress[0].from[0]";

    static final List<Arguments> INVALID_SPECS = List.of(
            spec("podSelector: {matchLabels: {a=b: x}}", "INVALID spec.podSelector.matchLabels"),
            spec("podSelector: {matchLabels: {a: 'x y'}}", "INVALID spec.podSelector.matchLabels"),
            spec(
                    "podSelector: {matchLabels: {'': x}}",
                    "INVALID spec.podSelector.matchLabels",
                    "INVALID spec.podSelector.matchLabels"),
            expression("{key: a, operator: In}", "REQUIRED values"),
            expression("{key: a, operator: NotIn, values: []}", "REQUIRED values"),
            expression("{key: a, operator: Exists, values: [x]}", "FORBIDDEN values"),
            expression("{key: a, operator: DoesNotExist, values: [x]}", "FORBIDDEN values"),
            expression("{key: a, operator: in, values: [x]}", "INVALID operator"),
            expression("{key: a, operator: Gt, values: ['1']}", "INVALID operator"),
            expression("{key: a}", "INVALID operator"),
            expression("{key: 'a b', operator: Exists}", "INVALID key"),
            expression("{operator: Exists}", "INVALID key", "INVALID key"),
            expression("{key: a, operator: In, values: [x, 'x y']}", "INVALID values[1]"),
            peer("{}", "REQUIRED "),
            peer("null", "REQUIRED "),
            peer("{podSelector: null}", "REQUIRED "),
            peer("{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}", "FORBIDDEN "),
            peer("{ipBlock: {cidr: 10.0.0.0/8}, namespaceSelector: {}}", "FORBIDDEN "),
            peer("{ipBlock: {}}", "REQUIRED .ipBlock.cidr"),
            peer("{ipBlock: {cidr: '', except: [x]}}", "REQUIRED .ipBlock.cidr"),
            peer("{ipBlock: {cidr: 192.168.5.6}}", "INVALID .ipBlock.cidr"),
            peer("{ipBlock: {cidr: 'fd00:192:168::'}}", "INVALID .ipBlock.cidr"),
            except("192.168.0.0/16", "''"),
            except("192.168.0.0/16", "null"),
            except("192.168.0.0/16", "' '"),
            except("192.168.0.0/16", "300.300.300.300"),
            except("192.168.8.0/24", "192.168.9.0/24"),
            except("192.168.8.0/24", "192.168.8.0/24"),
            except("'fd00:192:168:8::/64'", "'fd00:192:168:9::/64'"),
            peer("{namespaceSelector: {matchLabels: {'a!': x}}}", "INVALID .namespaceSelector.matchLabels"),
            port("{protocol: ICMP}", "NOT_SUPPORTED protocol"),
            port("{protocol: tcp}", "NOT_SUPPORTED protocol"),
            port("{protocol: ''}", "NOT_SUPPORTED protocol"),
            port("{port: 123456789}", "INVALID port"),
            port("{port: 0}", "INVALID port"),
            port("{port: -1}", "INVALID port"),
            port("{port: 65536}", "INVALID port"),
            port("{port: '!@#$'}", "INVALID port", "INVALID port"),
            port("{port: ''}", "INVALID port", "INVALID port"),
            port("{port: '80'}", "INVALID port"),
            port("{port: '-'}", "INVALID port", "INVALID port"),
            port("{port: HTTP}", "INVALID port", "INVALID port"),
            port("{port: a--b}", "INVALID port"),
            port("{port: '-a'}", "INVALID port"),
            port("{port: a-}", "INVALID port"),
            port("{port: abcdefghijklmnop}", "INVALID port"),
            port("{port: 35000, endPort: 32768}", "INVALID endPort"),
            port("{port: 1, endPort: 65537}", "INVALID endPort"),
            port("{port: 1, endPort: 0}", "INVALID endPort", "INVALID endPort"),
            port("{port: dns, endPort: 53}", "INVALID endPort"),
            port("{port: '80', endPort: 90}", "INVALID endPort", "INVALID port"),
            port("{endPort: 53}", "INVALID endPort"),
            spec("policyTypes: [foo, bar]", "NOT_SUPPORTED spec.policyTypes[0]", "NOT_SUPPORTED spec.policyTypes[1]"),
            spec("policyTypes: [ingress]", "NOT_SUPPORTED spec.policyTypes[0]"),
            spec("policyTypes: [null]", "NOT_SUPPORTED spec.policyTypes[0]"),
            spec("policyTypes: [Ingress, Egress, foo]", "INVALID spec.policyTypes"),
            spec(
                    "egress: [{to: [{}], ports: [{port: 0}]}]",
                    "REQUIRED spec.egress[0].to[0]",
                    "INVALID spec.egress[0].ports[0].port"));

    @ParameterizedTest
    @FieldSource("INVALID_SPECS")
    void aSpecIsRefusedWithTheServersKindsAndPaths(String spec, List<String> errors) {
        assertThat(Given.errors(Given.policy(spec))).containsExactlyInAnyOrderElementsOf(errors);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "ingress: [{}]",
                "ingress: [{ports: [{}]}]",
                "ingress: [{ports: [{port: 80}, {protocol: TCP}, {protocol: TCP, port: 443}, {protocol: UDP, port: dns},"
                        + " {protocol: SCTP, port: 7777}]}]",
                "ingress: [{from: [{podSelector: {matchLabels: {c: d}}}]}]",
                "ingress: [{from: [{namespaceSelector: {matchLabels: {c: d}}}]}]",
                "ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {c: d}}}]}]",
                "ingress: [{from: [{ipBlock: {cidr: 192.168.0.0/16, except: [192.168.3.0/24, 192.168.4.0/24]}}]}]",
                "egress: [{to: [{ipBlock: {cidr: 'fd00:192:168::/48', except: ['fd00:192:168:3::/64',"
                        + " 'fd00:192:168:4::/64']}}]}]",
                "egress: [{ports: [{port: 32000, endPort: 32768}]}]",
                "egress: [{ports: [{port: 32000, endPort: 32768}, {port: 32100, endPort: 33000}]}]",
                "egress: [{ports: [{port: 32000, endPort: 32000}]}]",
                "policyTypes: [Ingress, Ingress]",
                "{policyTypes: [Egress], ingress: [{}]}",
                "podSelector: {matchLabels: {a.b/E_f-G: Xy}}",
                "podSelector: {matchExpressions: [{key: a, operator: In, values: ['', '', A]}, {key: a, operator: Exists}]}",
                "ingress: [{from: [{ipBlock: null, podSelector: {}}]}]",
            })
    void theServersValidVectorsAreRead(String spec) {
        assertThat(Given.errors(Given.policy(spec))).isEmpty();
    }

    private static Arguments spec(String spec, String... errors) {
        return Arguments.of(spec, List.of(errors));
    }

    private static Arguments expression(String expression, String... errors) {
        return at(
                "podSelector: {matchExpressions: [" + expression + "]}",
                "spec.podSelector.matchExpressions[0].",
                errors);
    }

    private static Arguments peer(String peer, String... errors) {
        return at("ingress: [{from: [" + peer + "]}]", PEER, errors);
    }

    private static Arguments except(String cidr, String except) {
        return peer("{ipBlock: {cidr: " + cidr + ", except: [" + except + "]}}", "INVALID .ipBlock.except[0]");
    }

    private static Arguments port(String port, String... errors) {
        return at("ingress: [{ports: [" + port + "]}]", PORT, errors);
    }

    private static Arguments at(String spec, String path, String... errors) {
        return Arguments.of(
                spec,
                List.of(errors).stream()
                        .map(error -> error.replaceFirst(" ", " " + path))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ingress: [{ports: [{protocol: tcp}]}]"
                        + " | `tcp` is not supported; it is one of `TCP`, `UDP`, `SCTP`; did you mean `TCP`?",
                "ingress: [{ports: [{protocol: ICMP}]}]"
                        + " | `ICMP` is not supported; it is one of `TCP`, `UDP`, `SCTP`",
                "policyTypes: [ingress]"
                        + " | `ingress` is not supported; it is one of `Ingress`, `Egress`; did you mean `Ingress`?",
                "ingress: [{ports: [{port: '80'}]}] | port name `80` must contain at least one letter (a to z); a port"
                        + " number is written without quotes",
                "ingress: [{ports: [{port: 90, endPort: 80}]}] | `80` must not be below `port` 90",
                "ingress: [{ports: [{port: 70000}]}] | `70000` must be between 1 and 65535",
                "podSelector: {matchExpressions: [{key: a, operator: in, values: [b]}]} | `in` is no operator; it is one"
                        + " of `In`, `NotIn`, `Exists`, `DoesNotExist`; did you mean `In`?",
                "podSelector: {matchExpressions: [{key: a, operator: '!=', values: [b]}]} | `!=` is no operator; it is"
                        + " one of `In`, `NotIn`, `Exists`, `DoesNotExist`; did you mean `NotIn`?",
                "podSelector: {matchExpressions: [{key: a}]} | a requirement needs an operator: one of `In`, `NotIn`,"
                        + " `Exists`, `DoesNotExist`",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}] | `ipBlock` cannot stand beside a"
                        + " selector in one peer; make two peers of it",
            })
    void theMessageSaysWhatWouldBeRight(String spec, String message) {
        assertThat(Given.messages(Given.policy(spec))).containsExactly(message);
    }
}
