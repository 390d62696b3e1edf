package io.github.netpol.testing;

import io.github.netpol.engine.EvaluationOptions;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/**
 * A sentence that still lacks its verb, and what can be said of every such sentence. Immutable: each word makes another
 * sentence, so a beginning can be kept and continued in several ways.
 *
 * @param <S> the type of the sentence
 */
public abstract class Sentence<S extends Sentence<S>> implements Descriptable<S> {
    final Judge judge;

    Sentence(Judge judge) {
        this.judge = judge;
    }

    /** This sentence before another judge. */
    abstract S before(Judge other);

    /** This sentence with a description, which stands in brackets before what a failure says; {@code as} does the same. */
    @Override
    @CheckReturnValue
    public S describedAs(Description description) {
        return before(judge.describedAs(description));
    }

    /**
     * This sentence with another text for its failure, formatted as by {@link String#format} if there are arguments.
     * Null is none, as it is to AssertJ: then the sentence says its own.
     */
    @CheckReturnValue
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of every user
    public S withFailMessage(String message, Object... arguments) {
        String text = message == null ? "" : message;
        return before(judge.overridingMessage(arguments.length == 0 ? text : text.formatted(arguments)));
    }

    /** The same as {@link #withFailMessage}. */
    @CheckReturnValue
    public S overridingErrorMessage(String message, Object... arguments) {
        return withFailMessage(message, arguments);
    }

    /** This sentence, which also holds if a subject of it stands for nothing. */
    @CheckReturnValue
    public S allowingEmpty() {
        return before(judge.allowingEmpty());
    }

    /** This sentence, under the assumption that no pod without a known address has one in an {@code ipBlock} (S69). */
    @CheckReturnValue
    public S assumingPodsOutsideIpBlocks() {
        return before(judge.assumingPodsOutsideIpBlocks());
    }

    /** This sentence under these options. */
    @CheckReturnValue
    public S with(EvaluationOptions options) {
        return before(judge.with(options));
    }
}
