/**
 * The traffic cases of the upstream end-to-end suite, as tables: {@link io.github.netpol.conformance.ConformanceTest}
 * runs each file of {@code src/test/resources/conformance} against the engine and the specification.
 */
@NullMarked
package io.github.netpol.conformance;

import org.jspecify.annotations.NullMarked;
