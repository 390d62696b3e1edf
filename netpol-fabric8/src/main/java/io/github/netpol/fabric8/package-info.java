/**
 * The objects of the fabric8 Kubernetes client, read as manifests are.
 *
 * <p>Start at {@link io.github.netpol.fabric8.Fabric8}. The client is the user's own, of version 7.3 or newer;
 * this package has no dependency on it but this. Versions 7.0 to 7.2 work with Jackson 2.18 only: Maven takes that if the
 * client is declared first, or if its {@code jackson-bom} is imported.
 */
@NullMarked
package io.github.netpol.fabric8;

import org.jspecify.annotations.NullMarked;
