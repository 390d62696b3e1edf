package io.github.netpol.inventory;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an inventory should hold, in plain maps that change. */
final class Scene {
    final SortedMap<String, Namespace> namespaces = new TreeMap<>();
    final SortedMap<NamespacedName, Pod> pods = new TreeMap<>();
    final SortedMap<NamespacedName, NetworkPolicy> policies = new TreeMap<>();
    EvaluationOptions options = EvaluationOptions.DEFAULTS;

    /** An inventory that has never changed. */
    Inventory fresh() {
        return Inventory.of(PolicySet.of(policies.values(), options), namespaces.values(), pods.values());
    }

    ReferenceEvaluator reference() {
        return new ReferenceEvaluator(policies.values(), options);
    }

    /** The model's inventory, which says by rules of its own who has an address. */
    Cluster cluster() {
        Cluster.Builder cluster = Cluster.builder();
        namespaces.values().forEach(cluster::add);
        pods.values().forEach(cluster::add);
        return cluster.addPolicies(policies.values()).build();
    }

    Pod pod(NamespacedName name) {
        return Objects.requireNonNull(pods.get(name));
    }

    List<Pod> podsOf(String namespace) {
        return new ArrayList<>(pods.values().stream()
                .filter(pod -> pod.namespace().name().equals(namespace))
                .toList());
    }
}
