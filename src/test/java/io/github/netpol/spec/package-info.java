/**
 * The executable specification of evaluation: {@link io.github.netpol.spec.ReferenceEvaluator} follows
 * {@code docs/evaluation.md} sentence by sentence, and {@link io.github.netpol.spec.Answer} is what it says. It is slow
 * on purpose, and shares nothing with the engine but the model and the options.
 */
@NullMarked
package io.github.netpol.spec;

import org.jspecify.annotations.NullMarked;
