/**
 * Tests of what network policies are meant to do.
 *
 * <p>{@link io.github.netpol.testing.PolicyAssertions} starts sentences about who may reach whom;
 * {@link io.github.netpol.testing.PolicyManifests} hands manifests to tests of JUnit;
 * {@link io.github.netpol.testing.PolicyIntents} makes a test of each intent of a file. A sentence becomes a
 * {@link io.github.netpol.intents.Claim}, and what a failure says is what the claim's
 * {@link io.github.netpol.intents.Finding} says.
 */
@NullMarked
package io.github.netpol.testing;

import org.jspecify.annotations.NullMarked;
