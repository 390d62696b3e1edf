package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.netpol.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Files that somebody broke by accident: a line lost or doubled, a text swapped, characters changed. */
class IntentFuzzProperties {
    private static final String EVERY_FORM = read();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> LINES = EVERY_FORM.lines().toList();
    private static final String CSV = "name,from,to,port,expect\n"
            + "a,shop/web,\"shop/*[app in (a,b)]\",TCP/80;http,allow\n"
            + "\"b \"\"c\"\"\",10.0.0.0/8,service:shop/db,any,deny\n";

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/every-form.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 1_000, seed = "1", shrinking = ShrinkingMode.OFF)
    void aFileIsReadOrRefusedAndNothingElse(@ForAll("brokenYaml") String text) throws IOException {
        IntentFile file = IntentFile.readText("f.yaml", text);
        holds(file);
        if (file.isValid()) {
            assertThat(file.intents())
                    .as("no intent gets lost")
                    .hasSize(YAML.readTree(text).get("intents").size());
        }
    }

    @Property(tries = 1_000, seed = "2", shrinking = ShrinkingMode.OFF)
    void aMatrixIsReadOrRefusedAndNothingElse(@ForAll("brokenCsv") String text) {
        holds(IntentFile.readText("f.csv", text));
    }

    private static void holds(IntentFile file) {
        boolean errors =
                file.diagnostics().stream().anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR);
        assertThat(file.isValid()).isEqualTo(!errors);
        if (file.isValid()) {
            assertThat(file.intents()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<String> brokenYaml() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, LINES.size() - 1);
        Arbitrary<String> changedLines = Combinators.combine(line, line, Arbitraries.of(0, 1, 2))
                .as((from, to, how) -> {
                    List<String> lines = new java.util.ArrayList<>(LINES);
                    switch (how) {
                        case 0 -> lines.remove((int) from);
                        case 1 -> lines.add(to, LINES.get(from));
                        default -> lines.set(to, LINES.get(from));
                    }
                    return String.join("\n", lines) + "\n";
                });
        return Arbitraries.oneOf(changedLines, changedCharacters(EVERY_FORM));
    }

    @Provide
    Arbitrary<String> brokenCsv() {
        return changedCharacters(CSV);
    }

    private static Arbitrary<String> changedCharacters(String text) {
        Arbitrary<String> piece = Arbitraries.of(
                "", "{", "}", "[", "]", ":", ",", "\"", "\n", "- ", "*", "&a ", "~", "0", "80", "any", "a/b", "\u0000",
                "x: ");
        Arbitrary<Integer> at = Arbitraries.integers().between(0, text.length() - 1);
        return Combinators.combine(at, at, piece, piece).as((one, other, first, second) -> {
            StringBuilder changed = new StringBuilder(text);
            changed.replace(Math.max(one, other), Math.max(one, other) + 1, first);
            changed.replace(Math.min(one, other), Math.min(one, other) + 1, second);
            return changed.toString();
        });
    }
}
