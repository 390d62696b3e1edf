package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.List;

/**
 * That it was looked up which policies isolate a pod, to check a claim.
 *
 * @param policies the policies
 * @param pod the pod
 * @param direction the direction
 * @param isolatedBy the policies that isolate the pod in the direction (S29), sorted; none if it is not isolated
 */
public record IsolationCheck(PolicySet policies, Pod pod, Direction direction, List<NamespacedName> isolatedBy) {
    /** Copies the list. */
    public IsolationCheck {
        isolatedBy = List.copyOf(isolatedBy);
    }
}
