/** Inventories that change, also while others ask, say what one made afresh and the specification say. */
@NullMarked
package io.github.netpol.inventory;

import org.jspecify.annotations.NullMarked;
