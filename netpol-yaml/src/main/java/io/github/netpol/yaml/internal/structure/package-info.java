/**
 * Trees to structures: whether an object has the fields and types that its kind has, known from one table per type
 * ({@link io.github.netpol.yaml.internal.structure.ObjectType}). Unknown fields, duplicates and wrong types are found
 * here, once for all kinds (S95 to S99); what a value means is not asked.
 */
@NullMarked
package io.github.netpol.yaml.internal.structure;

import org.jspecify.annotations.NullMarked;
