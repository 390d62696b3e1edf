package io.github.netpol.engine.internal.rules;

import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.Set;

/**
 * A policy of a tier.
 *
 * @param id what reasons call it
 * @param namespace the namespace whose pods it can govern
 * @param subject selects the pods that it governs
 * @param governs the directions in which it governs them
 * @param ingress its rules for ingress, in order
 * @param egress its rules for egress, in order
 */
public record TierPolicy(
        NamespacedName id,
        String namespace,
        LabelSelector subject,
        Set<Direction> governs,
        List<TierRule> ingress,
        List<TierRule> egress) {
    /** Copies the collections. */
    public TierPolicy {
        governs = Set.copyOf(governs);
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** The rules of a direction. */
    public List<TierRule> rules(Direction direction) {
        return direction == Direction.INGRESS ? ingress : egress;
    }

    /** Whether the policy has the pod as its subject (S29). */
    public boolean selects(Pod pod) {
        return namespace.equals(pod.namespace().name()) && subject.matches(pod.labels());
    }
}
