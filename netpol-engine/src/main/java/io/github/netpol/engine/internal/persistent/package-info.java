/** Collections whose changed copies share almost everything with what they were made from. */
@NullMarked
package io.github.netpol.engine.internal.persistent;

import org.jspecify.annotations.NullMarked;
