/** Guards of the hot path that need no clock. */
@NullMarked
package io.github.netpol.hotpath;

import org.jspecify.annotations.NullMarked;
