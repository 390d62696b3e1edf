/** Files and folders to the inputs that are read, without running in circles. */
@NullMarked
package io.github.netpol.yaml.internal.files;

import org.jspecify.annotations.NullMarked;
