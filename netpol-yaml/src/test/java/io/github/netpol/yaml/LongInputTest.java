package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.SourceLocation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What kubectl prints for a large cluster: more than the 3,145,728 characters that SnakeYAML takes unless told otherwise. */
class LongInputTest {
    private static final int POLICIES = 12_000;

    private static final String YAML = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              annotations:
                example.com/purpose: lets the front of application %1$d reach its back, and nothing else at all
              name: front-to-back-%1$d
              namespace: apps
            spec:
              ingress:
              - from:
                - podSelector:
                    matchLabels:
                      app.kubernetes.io/name: front-%1$d
                ports:
                - port: 8080
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: back-%1$d
            """;

    private static final String JSON = """
            {
                "apiVersion": "networking.k8s.io/v1",
                "kind": "NetworkPolicy",
                "metadata": {
                    "annotations": {"example.com/purpose": "lets the front of application %1$d reach its back, and nothing else"},
                    "name": "front-to-back-%1$d",
                    "namespace": "apps"
                },
                "spec": {
                    "ingress": [
                        {"from": [{"podSelector": {"matchLabels": {"app.kubernetes.io/name": "front-%1$d"}}}]}
                    ],
                    "podSelector": {"matchLabels": {"app.kubernetes.io/name": "back-%1$d"}}
                }
            }""";

    private enum Form {
        YAML_DOCUMENTS(YAML, "", "---\n", ""),
        YAML_LIST("- " + YAML.indent(2).strip() + "\n", "apiVersion: v1\nitems:\n", "", "kind: List\n"),
        JSON_DOCUMENTS(JSON, "", "\n", "\n"),
        JSON_LIST(JSON, "{\"apiVersion\": \"v1\", \"items\": [", ",", "],\n\"kind\": \"List\"}\n");

        private final String policy;
        private final String start;
        private final String between;
        private final String end;

        Form(String policy, String start, String between, String end) {
            this.policy = policy;
            this.start = start;
            this.between = between;
            this.end = end;
        }

        String text() {
            return IntStream.range(0, POLICIES)
                    .mapToObj(number -> String.format(policy, number))
                    .collect(Collectors.joining(between, start, end));
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void moreThanFourMillionCharactersAreRead(Form form) {
        String text = form.text();
        assertThat(text).hasSizeGreaterThan(4 << 20);

        Manifests manifests = Manifests.readText(ReaderOptions.DEFAULTS, "all", text);

        assertThat(manifests.diagnostics()).isEmpty();
        assertThat(manifests.cluster().policies()).hasSize(POLICIES);
        assertThat(manifests.cluster().policy("apps", "front-to-back-11999"))
                .hasValueSatisfying(last -> assertThat(last.podSelector())
                        .isEqualTo(LabelSelector.matching("app.kubernetes.io/name", "back-11999")));
        assertThat(manifests.sourceMap().find(new NamespacedName("apps", "front-to-back-11999"), "ingress[0].from[0]"))
                .map(SourceLocation::line)
                .hasValue(lineOf(text, text.lastIndexOf("podSelector", text.indexOf("front-11999"))));
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
