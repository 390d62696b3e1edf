/**
 * What is meant to be allowed and denied, and whether the policies keep it.
 *
 * <p>A {@link io.github.netpol.intents.Claim} says something of the flows from one {@link io.github.netpol.intents.Subject} to
 * another on some {@link io.github.netpol.intents.Ports}; a {@link io.github.netpol.intents.World} is what claims are checked
 * against, and a {@link io.github.netpol.intents.Finding} is what came of it. Assertions in tests and intent files are two ways
 * to write claims.
 */
@NullMarked
package io.github.netpol.intents;

import org.jspecify.annotations.NullMarked;
