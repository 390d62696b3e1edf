package io.github.netpol.engine.internal.compiled;

import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Pod;
import java.util.Set;

/**
 * What policies can see of a governed pod.
 *
 * @param pod the pod
 * @param containers the containers whose port names count
 * @param sight its addresses
 */
public record PodFacts(Pod pod, Set<Container> containers, Sight sight) {}
