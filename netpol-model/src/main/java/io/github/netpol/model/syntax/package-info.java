/**
 * The text forms of Kubernetes: names, labels, port names, addresses and CIDRs.
 *
 * <p>Each check returns what is wrong with a text, in words that can follow the text in a message; an empty list means
 * that the text is right. The model's constructors use these checks one value at a time, a manifest reader to collect
 * every problem of a file.
 */
@NullMarked
package io.github.netpol.model.syntax;

import org.jspecify.annotations.NullMarked;
