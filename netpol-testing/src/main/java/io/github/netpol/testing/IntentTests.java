package io.github.netpol.testing;

import io.github.netpol.intents.Finding;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.World;
import io.github.netpol.model.text.TextTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Intents as tests of JUnit. Immutable and thread-safe. */
public final class IntentTests {
    private final List<Intent> intents;
    private final World world;
    private final TestSource source;
    private final LocalDate today;

    IntentTests(List<Intent> intents, World world, TestSource source, LocalDate today) {
        this.intents = intents;
        this.world = world;
        this.source = source;
        this.today = today;
    }

    /** These tests on another day than today: waivers are judged by it. */
    @CheckReturnValue
    public IntentTests on(LocalDate day) {
        return new IntentTests(intents, world, source, day);
    }

    /**
     * A test for each intent, in the order of the file. It has the intent's name, and IDEs open the line where it is
     * written. One that does not hold fails; as long as it is waived, it is aborted instead, with the waiver's reason.
     */
    @CheckReturnValue
    public Stream<DynamicNode> tests() {
        return intents.stream()
                .map(intent -> DynamicTest.dynamicTest(
                        TextTable.printable(intent.name()), source.at(intent.location()), () -> test(intent)));
    }

    private void test(Intent intent) {
        IntentResult result = intent.check(world, today);
        if (result.finding() instanceof Finding.Fails fails) {
            String message = fails.message().stripTrailing();
            String onWaiver = TextTable.printable(result.onWaiver());
            if (!result.outcome().isFailure()) {
                throw new TestAbortedException(onWaiver + "\n" + message);
            }
            throw new AssertionFailedError(onWaiver.isEmpty() ? message : message + "\n\n  " + onWaiver);
        }
    }
}
