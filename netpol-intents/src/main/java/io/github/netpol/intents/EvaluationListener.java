package io.github.netpol.intents;

/** Is told every question that is asked of policies to check a claim: see {@link World#with(EvaluationListener)}. */
@FunctionalInterface
public interface EvaluationListener {
    /** One that does nothing. */
    EvaluationListener NONE = evaluation -> {};

    /** Called for each question, in the thread that checks. */
    void evaluated(Evaluation evaluation);

    /** Called for each pod of which a claim asks whether it is isolated, in the thread that checks. Does nothing by itself. */
    default void isolationChecked(IsolationCheck check) {}
}
