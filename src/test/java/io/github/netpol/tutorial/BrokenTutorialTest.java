package io.github.netpol.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The tutorial's manifests as people copy them: each is refused, and the messages lead to the repair. */
class BrokenTutorialTest {
    private static final ReaderOptions LENIENT = ReaderOptions.DEFAULTS.with(FieldValidation.LENIENT);
    private static final String WIDENS_PORTS =
            "it is dropped, and this widens the policy: without `ports` the rule admits every port of every protocol";

    @Test
    void ingressFromTheSameNamespace() {
        assertThat(errors("1-same-namespace"))
                .containsExactly(
                        "8:19: spec.podSelector.matchLabels: the quotes around `color` are typographic; write plain quotes",
                        "8:28: spec.podSelector.matchLabels: the quotes around `blue` are typographic; write plain quotes",
                        "11:21: spec.ingress[0].from[0].podSelector.“color”: the quotes around `color` are typographic;"
                                + " write plain quotes, and `color` is not a field of a label selector; put it under"
                                + " `matchLabels`",
                        "12:5: spec.ingress[0].to: `to` is not a field of an ingress rule; put its `ports` beside `from`");
    }

    @Test
    void ingressFromTheSameNamespaceWidensWhenRead() {
        assertThat(warnings("1-same-namespace-plain-quotes"))
                .containsExactly(
                        "11:21: spec.ingress[0].from[0].podSelector.color: `color` is not a field of a label selector; put"
                                + " it under `matchLabels`; it is dropped, and this widens the policy: the selector is"
                                + " empty and matches every pod",
                        "12:5: spec.ingress[0].to: `to` is not a field of an ingress rule; put its `ports` beside `from`; "
                                + WIDENS_PORTS);
        assertThat(read(LENIENT, "1-same-namespace-plain-quotes").isValid()).isTrue();
    }

    @Test
    void ingressFromOtherNamespaces() {
        assertThat(errors("2-other-namespace"))
                .containsExactly(
                        "8:19: spec.podSelector.matchLabels: the quotes around `color` are typographic; write plain quotes",
                        "8:28: spec.podSelector.matchLabels: the quotes around `blue` are typographic; write plain quotes",
                        "11:21: spec.ingress[0].from[0].podSelector.“color”: the quotes around `color` are typographic;"
                                + " write plain quotes, and `color` is not a field of a label selector; put it under"
                                + " `matchLabels`",
                        "12:27: spec.ingress[0].from[0].namespaceSelector.“something”: the quotes around `something` are"
                                + " typographic; write plain quotes, and `something` is not a field of a label selector;"
                                + " put it under `matchLabels`",
                        "13:5: spec.ingress[0].to: `to` is not a field of an ingress rule; put its `ports` beside `from`");
    }

    @Test
    void ingressFromOtherNamespacesWidensWhenRead() {
        assertThat(warnings("2-other-namespace-plain-quotes"))
                .containsExactly(
                        "11:21: spec.ingress[0].from[0].podSelector.color: `color` is not a field of a label selector; put"
                                + " it under `matchLabels`; it is dropped, and this widens the policy: the selector is"
                                + " empty and matches every pod",
                        "12:27: spec.ingress[0].from[0].namespaceSelector.something: `something` is not a field of a label"
                                + " selector; put it under `matchLabels`; it is dropped, and this widens the policy: the"
                                + " selector is empty and matches every namespace",
                        "13:5: spec.ingress[0].to: `to` is not a field of an ingress rule; put its `ports` beside `from`; "
                                + WIDENS_PORTS);
    }

    @Test
    void egressToTheSameNamespace() {
        assertThat(errors("3-egress-same-namespace"))
                .containsExactly(
                        "8:19: spec.podSelector.matchLabels: the quotes around `color` are typographic; write plain quotes",
                        "8:28: spec.podSelector.matchLabels: the quotes around `blue` are typographic; write plain quotes",
                        "11:21: spec.egress[0].to[0].podSelector.“color**”: the quotes around `color**` are typographic;"
                                + " write plain quotes, and `color**` is not a field of a label selector; put it under"
                                + " `matchLabels`, where the name must consist of letters, digits, `-`, `_` and `.`, and"
                                + " start and end with a letter or digit (as in `my.name`)",
                        "12:7: spec.egress[0].to[0].ports: `ports` is not a field of a peer; it belongs to the egress rule,"
                                + " beside `to`");
    }

    @Test
    void egressToTheSameNamespaceWidensWhenRead() {
        assertThat(warnings("3-egress-same-namespace-plain-quotes"))
                .satisfiesExactly(
                        selector -> assertThat(selector)
                                .startsWith("11:21: spec.egress[0].to[0].podSelector.color**: ")
                                .endsWith("this widens the policy: the selector is empty and matches every pod"),
                        ports -> assertThat(ports)
                                .isEqualTo(
                                        "12:7: spec.egress[0].to[0].ports: `ports` is not a field of a peer; it belongs"
                                                + " to the egress rule, beside `to`; " + WIDENS_PORTS));
    }

    @Test
    void egressToABlock() {
        assertThat(errors("4-egress-external"))
                .containsExactly(
                        "8:19: spec.podSelector.matchLabels: the quotes around `color` are typographic; write plain quotes",
                        "8:28: spec.podSelector.matchLabels: the quotes around `red` are typographic; write plain quotes");
    }

    @Test
    void lettersThatAreNoQuotesAreNoLabelsEvenWhenLenient() {
        assertThat(read(LENIENT, "4-egress-external").isValid()).isFalse();
    }

    @Test
    void aStrayLineIsNotYaml() {
        assertThat(errors("5-deny-all"))
                .containsExactly(
                        "11:1: `Egress` is neither a field (`key: value`) nor a list item; if it belongs to a list, write `- Egress`");
    }

    @Test
    void denyAllWithItsListRepaired() {
        assertThat(errors("5-deny-all-indented"))
                .containsExactly("9:3: spec.types: unknown field `types`; did you mean `policyTypes`?");
        assertThat(warnings("5-deny-all-indented"))
                .containsExactly(
                        "9:3: spec.types: unknown field `types`; did you mean `policyTypes`? It is dropped, and"
                                + " this widens the policy: it does not isolate egress any more, so everything may go out");
    }

    private static List<String> errors(String name) {
        return lines(ReaderOptions.DEFAULTS, name, Severity.ERROR);
    }

    private static List<String> warnings(String name) {
        return lines(LENIENT, name, Severity.WARNING);
    }

    private static List<String> lines(ReaderOptions options, String name, Severity severity) {
        return read(options, name).diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(BrokenTutorialTest::line)
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.location().line() + ":" + diagnostic.location().column() + ": "
                + (diagnostic.fieldPath().isEmpty() ? "" : diagnostic.fieldPath() + ": ") + diagnostic.message();
    }

    private static Manifests read(ReaderOptions options, String name) {
        String file = "/tutorial-broken/" + name + ".yaml";
        try (InputStream stream = Objects.requireNonNull(BrokenTutorialTest.class.getResourceAsStream(file))) {
            return Manifests.read(options, file, stream);
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
