package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.Pod;
import java.util.Set;

/**
 * What policies can see of a governed pod besides its addresses.
 *
 * @param pod the pod
 * @param namedPorts the named ports that count
 */
public record PodFacts(Pod pod, Set<NamedPort> namedPorts) {
    /** Copies the set. */
    public PodFacts {
        namedPorts = Set.copyOf(namedPorts);
    }
}
