package io.github.netpol.yaml.internal.inventory;

import io.github.netpol.model.NamespacedName;

/** What an object gives to the inventory once its name is known. */
@FunctionalInterface
public interface NamedPart {
    /** Nothing: of an object with errors. */
    NamedPart NONE = (id, inventory) -> {};

    /** Gives it under that name. */
    void addTo(NamespacedName id, Inventory inventory);
}
