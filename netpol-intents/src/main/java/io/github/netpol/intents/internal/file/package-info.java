/**
 * Intent files to intents: YAML and JSON by tables of their fields ({@link io.github.netpol.intents.internal.file.FileTypes}),
 * and CSV. Everything that is wrong goes to the findings of the input, with its place, its field and what would be right.
 */
@NullMarked
package io.github.netpol.intents.internal.file;

import org.jspecify.annotations.NullMarked;
