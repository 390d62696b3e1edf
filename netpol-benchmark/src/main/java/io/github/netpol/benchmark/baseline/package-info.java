/**
 * Evaluators without an index of any kind, or with the first one that comes to mind: what the engine's speed is compared
 * with. They know governed pods and outside addresses, which is what generated clusters have, and nothing else.
 */
@NullMarked
package io.github.netpol.benchmark.baseline;

import org.jspecify.annotations.NullMarked;
