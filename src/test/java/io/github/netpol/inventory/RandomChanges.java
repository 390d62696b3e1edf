package io.github.netpol.inventory;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import java.util.List;

/** Makes the same random changes to an inventory and to the scene that says what should be in it. */
final class RandomChanges {
    private final RandomValues values;
    private final Scene scene = new Scene();
    private Inventory inventory = scene.fresh();

    RandomChanges(long seed) {
        values = new RandomValues(seed);
    }

    Scene scene() {
        return scene;
    }

    /** The inventory after the next change. */
    Inventory next() {
        int kind = values.below(100);
        if (kind < 45) {
            putPod();
        } else if (kind < 65) {
            removePod();
        } else if (kind < 80) {
            putPolicy();
        } else if (kind < 90) {
            removePolicy();
        } else if (kind < 97) {
            putNamespace();
        } else if (kind < 98) {
            removeNamespace();
        } else {
            changeOptions();
        }
        return inventory;
    }

    private void putPod() {
        String name = values.of(RandomValues.NAMESPACES);
        Pod pod = values.pod(scene.namespaces.computeIfAbsent(name, values::namespace));
        scene.pods.put(pod.id(), pod);
        inventory = inventory.with(pod);
    }

    private void removePod() {
        if (!scene.pods.isEmpty()) {
            NamespacedName name = values.of(List.copyOf(scene.pods.keySet()));
            scene.pods.remove(name);
            inventory = inventory.without(name);
        }
    }

    private void putPolicy() {
        NetworkPolicy policy = values.policy();
        scene.namespaces.computeIfAbsent(policy.namespace(), Namespace::of);
        scene.policies.put(policy.id(), policy);
        inventory = inventory.with(policy);
    }

    private void removePolicy() {
        if (!scene.policies.isEmpty()) {
            NamespacedName name = values.of(List.copyOf(scene.policies.keySet()));
            scene.policies.remove(name);
            inventory = inventory.withoutPolicy(name);
        }
    }

    private void putNamespace() {
        Namespace namespace = values.namespace(values.of(RandomValues.NAMESPACES));
        scene.namespaces.put(namespace.name(), namespace);
        for (Pod pod : scene.podsOf(namespace.name())) {
            Pod.Builder moved = Pod.builder(namespace, pod.name())
                    .labels(pod.labels())
                    .addresses(pod.addresses())
                    .network(pod.network())
                    .placement(pod.placement())
                    .phase(pod.phase());
            pod.ports().forEach(moved::port);
            scene.pods.put(pod.id(), moved.build());
        }
        inventory = inventory.with(namespace);
    }

    private void removeNamespace() {
        String name = values.of(RandomValues.NAMESPACES);
        scene.namespaces.remove(name);
        scene.pods.keySet().removeIf(pod -> pod.namespace().equals(name));
        scene.policies.keySet().removeIf(policy -> policy.namespace().equals(name));
        inventory = inventory.withoutNamespace(name);
    }

    private void changeOptions() {
        EvaluationOptions options = values.options();
        scene.options = options;
        inventory = inventory.with(options);
    }
}
