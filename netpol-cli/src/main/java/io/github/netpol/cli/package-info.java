/**
 * The command line: asks the engine about manifests that the reader has read, and prints what they say.
 *
 * <p>Start at {@link io.github.netpol.cli.Netpol}. Each command is a class; what they share is how an end of a connection
 * is named ({@code Ends}), what the program reads from and writes to ({@code Terminal}), and the exit codes.
 */
@NullMarked
package io.github.netpol.cli;

import org.jspecify.annotations.NullMarked;
