/**
 * One example, two judges: {@link io.github.netpol.scenario.Scenario} asks the engine and the specification the same
 * question and insists that they agree, before a test says what the answer must be.
 */
@NullMarked
package io.github.netpol.scenario;

import org.jspecify.annotations.NullMarked;
