/** The shop of {@code examples/shop}: its manifests are read as they are, and its README is held to what they mean. */
@NullMarked
package io.github.netpol.shop;

import org.jspecify.annotations.NullMarked;
