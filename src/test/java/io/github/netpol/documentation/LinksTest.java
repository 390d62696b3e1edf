package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between the documents lead somewhere. */
class LinksTest {

    static List<String> documents() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("", "docs", "examples")) {
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder), folder.isEmpty() ? 1 : 9)) {
                files.filter(file -> file.toString().endsWith(".md"))
                        .map(file -> Repository.ROOT.relativize(file).toString())
                        .sorted()
                        .forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void theDocumentsThatPeopleLookForAreThere() throws IOException {
        assertThat(documents())
                .contains(
                        "README.md",
                        "CHANGELOG.md",
                        "CONTRIBUTING.md",
                        "SECURITY.md",
                        "docs/architecture.md",
                        "docs/cli.md",
                        "docs/evaluation.md",
                        "docs/rules.md",
                        "examples/shop/README.md",
                        "examples/tutorial/README.md");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsSomewhere(String document) {
        for (String link : Document.read(document).links()) {
            if (link.startsWith("https://")) {
                continue;
            }
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? Repository.ROOT.resolve(document)
                    : Repository.ROOT.resolve(document).resolveSibling(parts[0]).normalize();
            assertThat(target).as("link `%s` of %s", link, document).exists();
            if (parts.length == 2) {
                assertThat(Document.read(Repository.ROOT.relativize(target).toString())
                                .anchors())
                        .as("link `%s` of %s", link, document)
                        .contains(parts[1]);
            }
        }
    }
}
