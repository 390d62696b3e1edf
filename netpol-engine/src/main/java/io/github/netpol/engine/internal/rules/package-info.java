/**
 * The one rule form: every dialect of policies is lowered to tiers of policies with ordered rules, so that there is one
 * evaluator and one explainer. Start at {@link io.github.netpol.engine.internal.rules.Tier}.
 */
@NullMarked
package io.github.netpol.engine.internal.rules;

import org.jspecify.annotations.NullMarked;
