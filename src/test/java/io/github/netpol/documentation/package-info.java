/**
 * What the documents say is tried out: code blocks are compiled and run, commands give the output that is printed below
 * them, links lead somewhere.
 */
@NullMarked
package io.github.netpol.documentation;

import org.jspecify.annotations.NullMarked;
