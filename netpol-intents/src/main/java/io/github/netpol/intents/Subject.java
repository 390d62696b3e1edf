package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NamespacedName;

/**
 * One end of what is claimed. Whatever it stands for, a claim speaks of all of it; one that stands for nothing makes the
 * claim fail.
 */
public sealed interface Subject {

    /** A pod as it is, whether the inventory has it or not. */
    record Pod(io.github.netpol.model.Pod pod) implements Subject {}

    /** The pod of that name. */
    record NamedPod(NamespacedName name) implements Subject {}

    /**
     * A workload: what its template makes, and pods of the inventory that it owns are not asked for again.
     *
     * @param namespace the namespace's name
     * @param name the workload's name, or {@code Kind/name}, as in {@code StatefulSet/db}
     */
    record Workload(String namespace, String name) implements Subject {}

    /** The pods and workloads that match by the labels of their namespace and their own. */
    record Labelled(LabelSelector namespaces, LabelSelector pods) implements Subject {}

    /** The backends of a service; the ports of the claim are then those of the service (S57). */
    record Service(NamespacedName name) implements Subject {}

    /** What is at an address. */
    record At(Address address) implements Subject {}

    /** What is at any address of a block. */
    record Within(Cidr block) implements Subject {}

    /** Every address outside the cluster. */
    record Outside() implements Subject {}

    /** One subject, without what is another's too. */
    record Except(Subject subject, Subject excluded) implements Subject {}
}
