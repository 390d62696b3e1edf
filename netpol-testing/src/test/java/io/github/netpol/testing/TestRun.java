package io.github.netpol.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What came of running test classes with JUnit.
 *
 * @param succeeded how many tests held
 * @param failures what was thrown by those that did not
 */
record TestRun(long succeeded, List<Throwable> failures) {
    static TestRun of(Class<?>... tests) {
        return of(Map.of(), tests);
    }

    static TestRun inParallel(Class<?>... tests) {
        return of(
                Map.of(
                        "junit.jupiter.execution.parallel.enabled", "true",
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "8"),
                tests);
    }

    /** How each test of these ended. */
    static List<Event> events(Class<?>... tests) {
        return execute(Map.of(), tests).testEvents().finished().list();
    }

    private static TestRun of(Map<String, String> configuration, Class<?>... tests) {
        EngineExecutionResults results = execute(configuration, tests);
        List<Throwable> failures = results.allEvents().executions().failed().stream()
                .map(execution -> execution.getTerminationInfo().getExecutionResult())
                .map(TestExecutionResult::getThrowable)
                .flatMap(thrown -> thrown.stream())
                .toList();
        return new TestRun(results.testEvents().succeeded().count(), failures);
    }

    private static EngineExecutionResults execute(Map<String, String> configuration, Class<?>... tests) {
        DiscoverySelector[] selectors =
                Stream.of(tests).map(test -> selectClass(test)).toArray(DiscoverySelector[]::new);
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(configuration)
                .selectors(selectors)
                .execute();
    }

    /** The message of the only failure. */
    String failure() {
        if (failures.size() != 1) {
            throw new AssertionError("not one failure, but " + failures);
        }
        return String.valueOf(failures.get(0).getMessage());
    }
}
