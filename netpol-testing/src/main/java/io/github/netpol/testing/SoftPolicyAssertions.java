package io.github.netpol.testing;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Soft assertions that also know sentences about policies: failures are collected, and told all at once at the end.
 *
 * <pre>{@code
 * SoftPolicyAssertions.assertSoftly(softly -> {
 *     softly.assertThat(cluster).from(web).to(db).on(tcp(5432)).isDenied();
 *     softly.assertThat(cluster).from(api).to(db).on(tcp(5432)).isAllowed();
 * });
 * }</pre>
 *
 * <p>AssertJ's {@code SoftAssertionsExtension} hands it to tests of JUnit. Not thread-safe.
 */
public final class SoftPolicyAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, SoftPolicyAssertionsProvider {

    /** Soft assertions that have collected nothing; {@link #assertAll()} tells what they collect. */
    public SoftPolicyAssertions() {}

    /**
     * Calls with new soft assertions, and then tells what they collected.
     *
     * @throws AssertionError if they collected a failure
     */
    public static void assertSoftly(Consumer<SoftPolicyAssertions> softly) {
        SoftAssertionsProvider.assertSoftly(SoftPolicyAssertions.class, softly);
    }
}
