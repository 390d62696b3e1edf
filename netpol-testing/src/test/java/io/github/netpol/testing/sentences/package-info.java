/** Sentences about policies, as users write them: with nothing but what is public. */
@NullMarked
package io.github.netpol.testing.sentences;

import org.jspecify.annotations.NullMarked;
