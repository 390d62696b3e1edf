/**
 * May this endpoint talk to that one, on this port, and why?
 *
 * <p>Start at {@link io.github.netpol.engine.PolicySet}: it holds policies in compiled form and answers with a
 * {@link io.github.netpol.engine.Verdict}. Everything here is immutable, or behaves so, and is thread-safe.
 */
@NullMarked
package io.github.netpol.engine;

import org.jspecify.annotations.NullMarked;
