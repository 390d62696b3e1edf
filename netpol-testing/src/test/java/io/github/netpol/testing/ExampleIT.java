package io.github.netpol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.testing.MavenProject.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example, built as whoever copies it builds it, and led from red to green as its README says. */
class ExampleIT {
    private static final Path EXAMPLE = Path.of("../examples/intent-tests");

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void copy() throws IOException {
        project = MavenProject.copyOf(EXAMPLE, Files.createDirectories(folder).resolve("shop-policies"));
    }

    @Test
    void theExampleIsGreen() throws Exception {
        Build build = project.run("test");
        assertThat(build.log()).contains("BUILD SUCCESS").contains("Failures: 0, Errors: 0");
        assertThat(build.exitCode()).isZero();
    }

    @Test
    void thePlantedMistakeIsRedUntilItIsRepaired() throws Exception {
        Build red = project.run("test", "-Dplanted");
        assertThat(red.log()).contains(readme("text"));
        assertThat(red.exitCode()).isEqualTo(1);

        List<String> repair = readme("diff").lines().toList();
        Path mistake = project.folder().resolve(repair.get(0).substring("+++ ".length()));
        String before = repair.get(1).substring(1);
        String after = repair.get(2).substring(1);
        assertThat(repair).hasSize(3);
        assertThat(Files.readString(mistake)).containsOnlyOnce(before + "\n");
        Files.writeString(mistake, Files.readString(mistake).replace(before + "\n", after + "\n"));

        Build green = project.run("test", "-Dplanted");
        assertThat(green.log()).contains("BUILD SUCCESS").contains("PlantedMistakeTest");
        assertThat(green.exitCode()).isZero();
    }

    @Test
    void itsVersionsAreTheOnesThatThisBuildHasFetched() throws IOException {
        assertThat(Files.readString(EXAMPLE.resolve("pom.xml")))
                .contains("<assertj.version>" + System.getProperty("example.assertj") + "</")
                .contains("<junit.version>" + System.getProperty("example.junit") + "</");
    }

    @Test
    void theReadmeNamesTheCommandsThatAreTried() throws IOException {
        assertThat(Files.readAllLines(EXAMPLE.resolve("README.md"))).contains("mvn test", "mvn test -Dplanted");
    }

    /** The only block of that language in the README. */
    private static String readme(String language) throws IOException {
        String[] parts = Files.readString(EXAMPLE.resolve("README.md")).split("```" + language + "\n", -1);
        assertThat(parts)
                .as("one block of `%s`, and what is around it", language)
                .hasSize(2);
        return parts[1].substring(0, parts[1].indexOf("```"));
    }
}
