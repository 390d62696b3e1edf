/**
 * Text to trees: YAML and JSON as Kubernetes reads them (S97 to S101), with the place of every node, within limits that
 * keep hostile input from doing harm. It knows nothing of the kinds of objects.
 */
@NullMarked
package io.github.netpol.yaml.internal.text;

import org.jspecify.annotations.NullMarked;
