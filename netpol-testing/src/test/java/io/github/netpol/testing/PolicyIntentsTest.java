package io.github.netpol.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.intents.InvalidIntentsException;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;

/** Intents as tests. */
class PolicyIntentsTest {
    private static final Path SHOP = Path.of("src/test/manifests/shop");
    private static final String INTENTS = "src/test/manifests/intents.yaml";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path folder;

    private static DynamicTest test(IntentTests tests, int number) {
        return (DynamicTest) tests.tests().toList().get(number);
    }

    private static IntentTests shop() {
        return PolicyIntents.load(INTENTS).against(Manifests.read(SHOP)).on(LAST_DAY);
    }

    @Test
    void eachIntentIsATestWithItsName() {
        assertThat(shop().tests())
                .extracting(DynamicNode::getDisplayName)
                .containsExactly("orders use the database", "the web front uses the database", "nobody is measured");
    }

    @Test
    void anIntentThatHoldsPasses() throws Throwable {
        test(shop(), 0).getExecutable().execute();
    }

    @Test
    void anIntentThatDoesNotHoldFailsAndSaysWhy() {
        assertThatThrownBy(() -> test(shop(), 1).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Expecting shop/web -> shop/db on TCP/5432 to be ALLOWED but it is DENIED by egress and ingress.\n")
                .hasMessageContaining("src/test/manifests/shop/policies.yaml:");
    }

    @Test
    void aWaivedIntentIsAbortedWithTheReason() {
        assertThatThrownBy(() -> test(shop(), 2).getExecutable().execute())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageStartingWith(
                        "waived until 2026-12-31: OPS-1, \\u001b[31mred\nExpecting monitoring/Prometheus/main ->");
    }

    @Test
    void afterTheLastDayOfTheWaiverItFails() {
        IntentTests dayAfter = shop().on(LAST_DAY.plusDays(1));
        assertThatThrownBy(() -> test(dayAfter, 2).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting monitoring/Prometheus/main -> shop/orders on http")
                .hasMessageEndingWith("\n\n  the waiver ended on 2026-12-31: OPS-1, \\u001b[31mred");
    }

    @Test
    void aClusterAndAWorldWillDoAsWell() throws Throwable {
        Cluster cluster = Manifests.read(SHOP).cluster();
        test(PolicyIntents.load(INTENTS).against(cluster), 0).getExecutable().execute();
        test(PolicyIntents.load(INTENTS).against(World.of(cluster)), 0)
                .getExecutable()
                .execute();
    }

    @Test
    void errorsInTheFileAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("intents.yaml"), "version: 1\nintentions: []\n");
        assertThatThrownBy(() -> PolicyIntents.load(file.toString()))
                .isInstanceOf(InvalidIntentsException.class)
                .hasMessageContaining("intents.yaml:2:1: error: intentions: unknown field");
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> PolicyIntents.load("intents.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no `intents.yaml`: looked for "
                        + Path.of("intents.yaml").toAbsolutePath() + "; ");
    }

    @PolicyManifests("src/test/manifests/shop")
    static class FromAFile {
        @TestFactory
        Stream<DynamicNode> intents(Cluster cluster) {
            return PolicyIntents.load(INTENTS).against(cluster).on(LAST_DAY).tests();
        }
    }

    @PolicyManifests("src/test/manifests/shop")
    static class FromTheClassPath {
        @TestFactory
        Stream<DynamicNode> intents(World world) {
            return PolicyIntents.load("classpath:/io/github/netpol/testing/the intents.csv")
                    .against(world)
                    .tests();
        }
    }

    @Test
    void anIdeOpensTheLineOfTheIntent() {
        List<Event> ofFile = TestRun.events(FromAFile.class);
        assertThat(ofFile)
                .extracting(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getStatus()
                        .name())
                .containsExactly("SUCCESSFUL", "FAILED", "ABORTED");
        assertThat(sources(ofFile)).containsExactly(line(9), line(14), line(19));
        assertThat(sources(TestRun.events(FromTheClassPath.class)))
                .containsExactly(ClasspathResourceSource.from(
                        "/io/github/netpol/testing/the intents.csv", FilePosition.from(2, 1)));
    }

    private static FileSource line(int line) {
        return FileSource.from(Path.of(INTENTS).toAbsolutePath().toFile(), FilePosition.from(line, 5));
    }

    private static List<Object> sources(List<Event> events) {
        List<Object> sources = new ArrayList<>();
        events.forEach(
                event -> sources.add(event.getTestDescriptor().getSource().orElseThrow()));
        return sources;
    }
}
