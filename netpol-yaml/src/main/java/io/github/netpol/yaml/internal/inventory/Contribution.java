package io.github.netpol.yaml.internal.inventory;

/**
 * What an object of an input gives to the inventory when its turn comes. So inputs can be read side by side, and still
 * count one after the other.
 */
@FunctionalInterface
public interface Contribution {
    /** Gives it. */
    void addTo(Inventory inventory);
}
