package io.github.netpol.engine;

import io.github.netpol.engine.internal.inventory.IndexedPod;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The handles of an inventory's pods in one policy set, made when they are first asked for. Thread-safe without locks: two
 * threads may make the same handle, and either will do.
 *
 * <p>They are kept here by slot, and not beside the pods, so that those of an old policy set go when it goes.
 */
final class PodHandles {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_SIZE = 1 << PAGE_BITS;

    private final PolicySet policies;
    private final AtomicReferenceArray<AtomicReferenceArray<ResolvedEndpoint>> pages;

    private PodHandles(PolicySet policies, AtomicReferenceArray<AtomicReferenceArray<ResolvedEndpoint>> pages) {
        this.policies = policies;
        this.pages = pages;
    }

    /** No handles yet. */
    static PodHandles of(PolicySet policies, int slotBound) {
        return new PodHandles(policies, new AtomicReferenceArray<>(pagesFor(slotBound)));
    }

    private static int pagesFor(int slotBound) {
        return (slotBound + PAGE_SIZE - 1) >>> PAGE_BITS;
    }

    /** These handles, with room for more slots if that is needed. */
    PodHandles withRoomFor(int slotBound) {
        if (pagesFor(slotBound) <= pages.length()) {
            return this;
        }
        AtomicReferenceArray<AtomicReferenceArray<ResolvedEndpoint>> more =
                new AtomicReferenceArray<>(pagesFor(slotBound) * 2);
        for (int i = 0; i < pages.length(); i++) {
            more.set(i, pages.get(i));
        }
        return new PodHandles(policies, more);
    }

    ResolvedEndpoint of(IndexedPod pod) {
        AtomicReferenceArray<ResolvedEndpoint> page = page(pod.slot() >>> PAGE_BITS);
        int place = pod.slot() & (PAGE_SIZE - 1);
        ResolvedEndpoint known = page.get(place);
        // Inventories that share this table may have different pods in a slot.
        if (known != null && known.endpoint().equals(pod.pod())) {
            return known;
        }
        ResolvedEndpoint resolved = policies.newHandle(pod.pod());
        page.set(place, resolved);
        return resolved;
    }

    private AtomicReferenceArray<ResolvedEndpoint> page(int number) {
        AtomicReferenceArray<ResolvedEndpoint> known = pages.get(number);
        if (known != null) {
            return known;
        }
        pages.compareAndSet(number, null, new AtomicReferenceArray<>(PAGE_SIZE));
        return pages.get(number);
    }
}
