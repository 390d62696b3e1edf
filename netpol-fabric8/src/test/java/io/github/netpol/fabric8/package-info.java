/** Tests with the real client, run with version 7 and again with version 8. */
@NullMarked
package io.github.netpol.fabric8;

import org.jspecify.annotations.NullMarked;
