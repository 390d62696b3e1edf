/**
 * Model values as bytes: a frame that tells damage ({@link io.github.netpol.engine.internal.snapshot.Frame}), and in it
 * values that are written out once and referred to by number after that.
 *
 * <p>What is compiled is not part of it: tables are worked out when a question first needs them, so there is little to
 * save, and bytes that hold the model alone cannot contradict the policies that they explain.
 */
@NullMarked
package io.github.netpol.engine.internal.snapshot;

import org.jspecify.annotations.NullMarked;
