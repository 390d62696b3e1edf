/**
 * Which pods there are, and who has which address: start at
 * {@link io.github.netpol.engine.internal.inventory.PodIndex}. Nothing here knows policies.
 */
@NullMarked
package io.github.netpol.engine.internal.inventory;

import org.jspecify.annotations.NullMarked;
