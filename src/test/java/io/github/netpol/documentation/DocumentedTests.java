package io.github.netpol.documentation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The program that runs the test class of a document in the top folder, for messages name paths as they are given. */
final class DocumentedTests {
    private DocumentedTests() {}

    /** Runs the tests of a class, and prints what those say that fail; ends with 0 if there are tests. */
    public static void main(String[] arguments) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(arguments[0]))
                                .build(),
                        listener);
        String said = listener.getSummary().getFailures().stream()
                .map(failure -> failure.getException().getMessage() + "\n")
                .collect(Collectors.joining());
        System.out.writeBytes(said.getBytes(StandardCharsets.UTF_8));
        System.exit(listener.getSummary().getTestsStartedCount() > 0 ? 0 : 1);
    }
}
