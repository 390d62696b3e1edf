/**
 * The compiled form. Endpoints that no policy can tell apart are one {@link
 * io.github.netpol.engine.internal.compiled.EndpointClass}; the rules that govern such a class in a direction are one
 * {@link io.github.netpol.engine.internal.compiled.RuleSet}; and the answer for a rule set and whoever is at the other end
 * is a {@link io.github.netpol.engine.internal.compiled.Cell}, worked out once. Start at {@link
 * io.github.netpol.engine.internal.compiled.CompiledPolicies}.
 */
@NullMarked
package io.github.netpol.engine.internal.compiled;

import org.jspecify.annotations.NullMarked;
