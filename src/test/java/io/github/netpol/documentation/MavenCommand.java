package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Commands of Maven: too slow to be run by a test, but all that they name must be there. */
final class MavenCommand {
    private static final Set<String> FLAGS = Set.of("-q", "-B", "-ntp", "-am");
    private static final Set<String> PHASES = Set.of("clean", "test-compile", "package", "verify", "install");
    private static final Set<String> PROPERTIES_OF_PLUGINS =
            Set.of("skipTests", "surefire.failIfNoSpecifiedTests", "maven.repo.local");

    private MavenCommand() {}

    /** The Maven commands that {@code .ci/run} runs, without the flags that only make them quiet and clean. */
    static List<String> ofTheBuild() {
        return Repository.read(".ci/run")
                .lines()
                .filter(line -> line.contains(" mvn ") && !line.strip().startsWith("echo"))
                .map(line -> line.substring(line.indexOf("mvn ")).replaceAll(" (-B|-ntp|clean)(?= |$)", ""))
                .toList();
    }

    static void check(String command) throws IOException {
        assertThat(command).as("a command that this test knows").startsWith("mvn ");
        Iterator<String> words =
                List.of(command.substring("mvn ".length()).split(" +")).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("-pl")) {
                assertThat(Repository.ROOT.resolve(words.next()).resolve("pom.xml"))
                        .exists();
            } else if (word.startsWith("-P")) {
                requireInPoms("<id>" + word.substring(2) + "</id>", command);
            } else if (word.startsWith("-D")) {
                checkProperty(word.substring(2), command);
            } else if (word.contains(":")) {
                String plugin = word.substring(0, word.indexOf(':')) + "-maven-plugin";
                requireInPoms("<artifactId>" + plugin + "</artifactId>", command);
            } else if (!FLAGS.contains(word)) {
                assertThat(PHASES).as(command).contains(word);
            }
        }
    }

    private static void checkProperty(String definition, String command) throws IOException {
        String name = definition.replaceFirst("=.*", "");
        if (name.equals("test")) {
            String type = definition.replaceFirst(".*=", "");
            try (Stream<Path> files = Files.walk(Repository.ROOT.resolve("src/test/java"))) {
                assertThat(files).as(command).anyMatch(file -> file.endsWith(type + ".java"));
            }
        } else if (!PROPERTIES_OF_PLUGINS.contains(name)) {
            requireInPoms("${" + name + "}", command);
        }
    }

    private static void requireInPoms(String text, String command) {
        String poms = Repository.read("pom.xml") + Repository.read("src/pom.xml");
        assertThat(poms.contains(text))
                .as("the POMs have `%s`, as `%s` needs", text, command)
                .isTrue();
    }
}
