/**
 * How messages are worded and laid out: names that somebody may have meant, text that is safe to show, lines that are
 * wrapped. It knows nothing of the model, and all modules share it.
 */
@NullMarked
package io.github.netpol.model.text;

import org.jspecify.annotations.NullMarked;
