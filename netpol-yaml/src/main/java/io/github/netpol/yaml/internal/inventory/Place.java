package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.text.Node.Position;

/**
 * A place in an object, where something may be said of it later.
 *
 * @param findings the findings of the object
 * @param path the field
 * @param position where it stands
 */
public record Place(Findings findings, FieldPath path, Position position) {}
