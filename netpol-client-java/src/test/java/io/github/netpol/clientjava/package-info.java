/** Tests with the real client. */
@NullMarked
package io.github.netpol.clientjava;

import org.jspecify.annotations.NullMarked;
