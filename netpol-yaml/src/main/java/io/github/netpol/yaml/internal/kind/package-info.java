/**
 * The kinds of objects that are read: their tables of fields, their validation as on the API server (S75 to S94, S104),
 * and the model values that they become. {@link io.github.netpol.yaml.internal.kind.ManifestReader} is the way in.
 */
@NullMarked
package io.github.netpol.yaml.internal.kind;

import org.jspecify.annotations.NullMarked;
