/**
 * Puts together what the objects of all inputs make: the {@link io.github.netpol.yaml.internal.inventory.Inventory}, and
 * the checks that need to see everything.
 */
@NullMarked
package io.github.netpol.yaml.internal.inventory;

import org.jspecify.annotations.NullMarked;
