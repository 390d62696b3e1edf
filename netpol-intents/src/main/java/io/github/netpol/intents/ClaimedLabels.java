package io.github.netpol.intents;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the subjects of a claim ask of labels; what pods they stand for rests on nothing else, if nobody described the pods. */
final class ClaimedLabels {
    private ClaimedLabels() {}

    /** What they ask of the labels of namespaces. */
    static List<Requirement> ofNamespaces(Collection<Subject> subjects) {
        List<Requirement> requirements = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject instanceof Subject.PodsIn some) {
                requirements.addAll(some.namespaces().requirements());
            } else if (subject instanceof Subject.PodsOf some) {
                requirements.addAll(named(some.namespace()).requirements());
            }
        }
        return requirements;
    }

    private static LabelSelector named(String namespace) {
        return LabelSelector.matching(Namespace.NAME_LABEL, namespace);
    }

    /** What they ask of the labels of pods. */
    static List<Requirement> ofPods(Collection<Subject> subjects) {
        List<Requirement> requirements = new ArrayList<>();
        for (Subject subject : subjects) {
            if (subject instanceof Subject.PodsIn some) {
                requirements.addAll(some.pods().requirements());
            } else if (subject instanceof Subject.PodsOf some) {
                requirements.addAll(some.pods().requirements());
            }
        }
        return requirements;
    }
}
