/** Addresses as numbers, ranges of them, and maps from addresses to what covers them. */
@NullMarked
package io.github.netpol.engine.internal.addresses;

import org.jspecify.annotations.NullMarked;
