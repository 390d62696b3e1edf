package io.github.netpol.intents;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What the subjects of a claim ask of labels; what pods they stand for rests on nothing else, if nobody described the pods. */
final class ClaimedLabels {
    private ClaimedLabels() {}

    /** What they ask of the labels of namespaces. */
    static List<Requirement> ofNamespaces(Collection<Subject> subjects) {
        return of(
                subjects,
                Subject.PodsIn::namespaces,
                some -> LabelSelector.matching(Namespace.NAME_LABEL, some.namespace()));
    }

    /** What they ask of the labels of pods. */
    static List<Requirement> ofPods(Collection<Subject> subjects) {
        return of(subjects, Subject.PodsIn::pods, Subject.PodsOf::pods);
    }

    private static List<Requirement> of(
            Collection<Subject> subjects,
            Function<Subject.PodsIn, LabelSelector> ofPodsIn,
            Function<Subject.PodsOf, LabelSelector> ofPodsOf) {
        List<Requirement> requirements = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject instanceof Subject.PodsIn some) {
                requirements.addAll(ofPodsIn.apply(some).requirements());
            } else if (subject instanceof Subject.PodsOf some) {
                requirements.addAll(ofPodsOf.apply(some).requirements());
            }
        }
        return requirements;
    }
}
