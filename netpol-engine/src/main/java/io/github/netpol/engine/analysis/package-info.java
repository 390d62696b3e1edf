/**
 * Questions about all pods at once.
 *
 * <p>{@link io.github.netpol.engine.analysis.Connectivity} says which pods may talk to which, on which ports. It works on
 * groups of pods that no policy can tell apart, and never on pairs of pods.
 */
@NullMarked
package io.github.netpol.engine.analysis;

import org.jspecify.annotations.NullMarked;
