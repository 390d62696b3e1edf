/** The rooms of the project, and what may be seen from which: {@code docs/architecture.md}, held by tests. */
@NullMarked
package io.github.netpol.architecture;

import org.jspecify.annotations.NullMarked;
