/** The command line. Start at {@link io.github.netpol.cli.Netpol}. */
@NullMarked
package io.github.netpol.cli;

import org.jspecify.annotations.NullMarked;
