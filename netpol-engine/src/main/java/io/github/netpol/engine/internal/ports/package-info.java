/** Sets of ports of all protocols. */
@NullMarked
package io.github.netpol.engine.internal.ports;

import org.jspecify.annotations.NullMarked;
