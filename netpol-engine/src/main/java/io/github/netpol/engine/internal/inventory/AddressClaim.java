package io.github.netpol.engine.internal.inventory;

import io.github.netpol.model.Pod;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The pods that have one address; nearly always one, which then stands for itself, to need no memory. */
sealed interface AddressClaim permits IndexedPod, AddressClaim.Contested {

    /** The pods that own the address: more than one if the inventory does not tell (S71). */
    List<IndexedPod> owners();

    /** All of them, sorted by name. */
    List<IndexedPod> claimants();

    /** The claim of these pods, at least one. */
    static AddressClaim of(List<IndexedPod> pods) {
        return pods.size() == 1
                ? pods.get(0)
                : new Contested(pods.stream()
                        .sorted(Comparator.comparing(claimant -> claimant.pod().id()))
                        .toList());
    }

    /** This claim with one more pod. */
    default AddressClaim with(IndexedPod added) {
        return of(Stream.concat(claimants().stream(), Stream.of(added)).toList());
    }

    /** Two or more pods have the address. */
    record Contested(List<IndexedPod> claimants) implements AddressClaim {
        @Override
        public List<IndexedPod> owners() {
            List<IndexedPod> running = claimants.stream()
                    .filter(claimant -> claimant.pod().phase() == Pod.Phase.RUNNING)
                    .toList();
            return running.isEmpty() ? claimants : running;
        }

        /** The claim of the others. */
        AddressClaim without(IndexedPod removed) {
            return of(claimants.stream()
                    .filter(claimant -> claimant.slot() != removed.slot())
                    .toList());
        }
    }
}
