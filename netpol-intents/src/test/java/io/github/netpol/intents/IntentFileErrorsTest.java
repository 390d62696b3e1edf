package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IntentFileErrorsTest {
    @TestFactory
    Stream<DynamicTest> everythingThatIsWrongIsSaidWithItsPlaceAndWhatWouldBeRight() {
        return BrokenFile.ALL.stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.rule(),
                        () -> assertThat(problems(broken.text())).containsExactlyElementsOf(broken.diagnostics())));
    }

    private static List<String> problems(String text) {
        return IntentFile.readText("f", text).diagnostics().stream()
                .map(diagnostic -> diagnostic.toString().substring("f:".length()))
                .toList();
    }

    @Test
    void aDefinitionThatNoIntentUsesIsAWarning() {
        IntentFile file = IntentFile.readText("f", """
                version: 1
                define:
                  web: {namespace: shop, workload: web}
                  front: web
                  back: web
                intents:
                  - {name: a, from: front, to: {ip: 10.0.0.1}, expect: deny}
                """);

        assertThat(file.isValid()).isTrue();
        assertThat(file.diagnostics())
                .extracting(Object::toString)
                .containsExactly("f:5:3: warning: define.back: no intent uses `back`; leave it out");
    }

    @Test
    void aFileWithErrorsHasNoIntents() {
        IntentFile file = IntentFile.readText("f", "version: 1\n");

        assertThat(file.isValid()).isFalse();
        assertThatThrownBy(file::intents)
                .isInstanceOf(InvalidIntentsException.class)
                .hasMessage("f:1:1: error: intents: there is no intent in it; `intents` is a list of at least one");
    }

    @Test
    void anEmptyFileHoldsNoIntent() {
        assertThat(problems("# nothing\n")).containsExactly("1:1: error: there is no intent in it");
    }

    @Test
    void whatIsNoYamlIsSaidLikeThatOfManifests() {
        assertThat(problems("version: 1\nintents: [\n"))
                .singleElement()
                .asString()
                .startsWith("3:1: error: ");
    }
}
