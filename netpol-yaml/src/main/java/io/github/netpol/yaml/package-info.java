/**
 * Manifests to model values and back, as the API server reads them, with a diagnostic for every problem.
 *
 * <p>Start at {@link io.github.netpol.yaml.Manifests} for reading and {@link io.github.netpol.yaml.PolicyWriter} for
 * writing.
 */
@NullMarked
package io.github.netpol.yaml;

import org.jspecify.annotations.NullMarked;
