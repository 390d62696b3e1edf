package io.github.netpol.engine.internal.inventory;

import io.github.netpol.engine.internal.persistent.PersistentMap;
import io.github.netpol.model.Namespace;

/** A namespace and its pods by their names. */
record NamespacePods(Namespace namespace, PersistentMap<String, IndexedPod> pods) {

    static NamespacePods empty(Namespace namespace) {
        return new NamespacePods(namespace, PersistentMap.empty());
    }

    NamespacePods with(IndexedPod pod) {
        return new NamespacePods(namespace, pods.with(pod.pod().name(), pod));
    }

    NamespacePods without(IndexedPod pod) {
        return new NamespacePods(namespace, pods.without(pod.pod().name()));
    }
}
