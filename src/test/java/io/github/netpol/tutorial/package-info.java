/** The examples of {@code examples/tutorial}, and the forms in which people copy them. */
@NullMarked
package io.github.netpol.tutorial;

import org.jspecify.annotations.NullMarked;
