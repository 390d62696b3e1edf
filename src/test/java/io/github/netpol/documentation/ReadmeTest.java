package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.netpol.documentation.Document.Block;
import io.github.netpol.yaml.Manifests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every code block of the documents is tried. A {@code text} block is what the block before it prints; a block in a
 * language that is not known here fails.
 */
class ReadmeTest {
    private static final List<String> DOCUMENTS = List.of(
            "README.md", "CONTRIBUTING.md", "SECURITY.md", "examples/tutorial/README.md", "examples/shop/README.md");

    @TempDir
    private Path classes;

    @TestFactory
    Stream<DynamicTest> everyBlockDoesWhatTheDocumentSays() throws Exception {
        Stream.Builder<DynamicTest> tests = Stream.builder();
        for (String file : DOCUMENTS) {
            List<Block> blocks = Document.read(file).blocks();
            JavaCode code = new JavaCode(classes);
            List<Block> statements = blocks.stream()
                    .filter(block -> block.language().equals("java") && !JavaCode.isType(block))
                    .toList();
            Map<Integer, String> printed = statements.isEmpty() ? Map.of() : code.runProgram(statements);
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                String expected =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text")
                                ? blocks.get(i + 1).text()
                                : "";
                boolean afterCommand = i > 0
                        && List.of("sh", "java").contains(blocks.get(i - 1).language());
                tests.add(DynamicTest.dynamicTest(
                        file + ":" + block.line() + " " + block.language(),
                        () -> check(block, expected, printed, code, afterCommand)));
            }
        }
        return tests.build();
    }

    private static void check(
            Block block, String expected, Map<Integer, String> printed, JavaCode code, boolean afterCommand)
            throws Exception {
        switch (block.language()) {
            case "java" -> {
                if (JavaCode.isType(block)) {
                    code.runTests(block);
                } else {
                    assertThat(printed.get(block.line())).isEqualTo(expected);
                }
            }
            case "sh" -> assertThat(Shell.run(block.text())).isEqualTo(expected);
            case "text" ->
                assertThat(afterCommand)
                        .as("a block that prints this comes first")
                        .isTrue();
            case "xml" -> Dependencies.check(block.text());
            case "yaml", "json" ->
                assertThat(Manifests.readText(block.text()).diagnostics()).isEmpty();
            default -> fail("no test knows blocks of the language `" + block.language() + "`");
        }
    }

    @Test
    void theReadmeHasEverySortOfBlock() {
        assertThat(Document.read("README.md").blocks())
                .extracting(Block::language)
                .contains("java", "sh", "text", "xml");
    }

    @Test
    void theFirstTestHasAtMostFifteenLines() {
        assertThat(Document.read("README.md").blocks())
                .filteredOn(JavaCode::isType)
                .singleElement()
                .satisfies(block -> assertThat(block.text().lines()).hasSizeLessThanOrEqualTo(15));
    }

    @Test
    void theFirstCommandBuildsAndAsks() {
        Block first = Document.read("README.md").blocks().get(0);
        List<String> commands = Shell.commands(first.text());
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).startsWith("mvn ").endsWith(" package");
        assertThat(Shell.jarArguments(commands.get(1))).startsWith("evaluate", "-f", "examples/quickstart");
    }

    @Test
    void theTestCommandIsTheOneThatTheBuildRuns() {
        assertThat(MavenCommand.ofTheBuild()).hasSize(3).startsWith("mvn verify");
        assertThat(Document.read("README.md").blocks())
                .anyMatch(block -> block.text().equals("mvn verify\n"));
    }
}
