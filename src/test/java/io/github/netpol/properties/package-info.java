/**
 * Properties over random worlds: {@link io.github.netpol.properties.AgreementProperties} holds the engine to the
 * specification, {@link io.github.netpol.properties.LawProperties} holds it to laws of its own, and
 * {@link io.github.netpol.properties.CoverageProperties} sees to it that the worlds reach every row of the rules.
 *
 * <p>A failure prints the shrunk world as manifests. The runs are the same each time; for a long run with another seed
 * see {@link io.github.netpol.properties.LongRunProperties}.
 */
@NullMarked
package io.github.netpol.properties;

import org.jspecify.annotations.NullMarked;
