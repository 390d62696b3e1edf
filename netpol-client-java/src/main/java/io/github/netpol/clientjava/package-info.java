/**
 * The objects of the official Kubernetes client for Java, {@code io.kubernetes:client-java}, read as manifests are.
 *
 * <p>Start at {@link io.github.netpol.clientjava.ClientJava}. The client is the user's own; this package has no dependency
 * on it but this.
 */
@NullMarked
package io.github.netpol.clientjava;

import org.jspecify.annotations.NullMarked;
