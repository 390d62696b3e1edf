/**
 * What the engine's other packages may know of a handle. Handles are part of the public face, which does not speak of what
 * is inside; {@link io.github.netpol.engine.internal.ends.End} is the way around it, and leads from the face to the engine's
 * own analyses only.
 */
@NullMarked
package io.github.netpol.engine.internal.ends;

import org.jspecify.annotations.NullMarked;
