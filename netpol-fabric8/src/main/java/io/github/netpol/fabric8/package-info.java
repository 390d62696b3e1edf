/**
 * The objects of the fabric8 Kubernetes client, read as manifests are.
 *
 * <p>Start at {@link io.github.netpol.fabric8.Fabric8}. The client is the user's own, of version 7 or 8; this package has
 * no dependency on it but this.
 */
@NullMarked
package io.github.netpol.fabric8;

import org.jspecify.annotations.NullMarked;
