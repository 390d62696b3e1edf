package io.github.netpol.engine.internal.inventory;

import io.github.netpol.model.Pod;
import java.util.List;

/**
 * A pod of an index.
 *
 * @param pod the pod
 * @param slot a small number for arrays with a place for each pod. Pods of one index have different slots; a pod of an
 *     older or younger index may have the same
 */
public record IndexedPod(Pod pod, int slot) implements AddressClaim {

    @Override
    public List<IndexedPod> owners() {
        return List.of(this);
    }

    @Override
    public List<IndexedPod> claimants() {
        return List.of(this);
    }
}
