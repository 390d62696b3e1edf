package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;

/**
 * One end of the flows that a claim speaks of. Whatever it stands for, a claim speaks of all of it; one that stands for
 * nothing makes the claim fail, unless that is {@linkplain Concession#EMPTY_SUBJECTS conceded}.
 *
 * <p>Names are looked up when a claim is checked, so a subject can be made before there is an inventory. Every subject has
 * a text, as messages call it: {@code shop/web}, {@code shop[app in (web,bff)]}, {@code service shop/db}.
 */
public sealed interface Subject {

    /**
     * A pod as it is, whether the inventory has it or not.
     *
     * @param pod the pod
     */
    record OnePod(Pod pod) implements Subject {
        @Override
        public String toString() {
            return pod.displayName();
        }
    }

    /**
     * The pod of the inventory that has this name.
     *
     * @param name its name
     */
    record NamedPod(NamespacedName name) implements Subject {
        @Override
        public String toString() {
            return "pod " + name;
        }
    }

    /**
     * Any replica of a workload, as its template makes it.
     *
     * @param namespace the namespace's name
     * @param name the workload's name, or {@code Kind/name} if workloads of several kinds share it
     */
    record Workload(String namespace, String name) implements Subject {
        @Override
        public String toString() {
            return namespace + "/" + name;
        }
    }

    /**
     * Pods and workloads of one namespace.
     *
     * @param namespace the namespace's name
     * @param pods selects them by their labels
     */
    record PodsOf(String namespace, LabelSelector pods) implements Subject {
        @Override
        public String toString() {
            return pods.isEmpty() ? "namespace " + namespace : namespace + "[" + pods + "]";
        }
    }

    /**
     * Pods and workloads of some namespaces.
     *
     * @param namespaces selects the namespaces by their labels
     * @param pods selects the pods by their own labels
     */
    record PodsIn(LabelSelector namespaces, LabelSelector pods) implements Subject {
        @Override
        public String toString() {
            String where = namespaces.isEmpty() ? "any namespace" : "namespaces[" + namespaces + "]";
            return pods.isEmpty() ? where : where + "[" + pods + "]";
        }
    }

    /** Every pod and workload; in an {@linkplain World#open open} world also pods of namespaces that nobody described. */
    record AnyPod() implements Subject {
        @Override
        public String toString() {
            return "any pod";
        }
    }

    /**
     * The backends of a service. As a destination it is reached as a client of the service reaches it: the ports of the
     * claim are those of the service, and each leads to the port of a backend that it stands for (S57). Clients of a
     * headless service reach the pods themselves, so its ports are not translated.
     *
     * @param name its name
     */
    record Service(NamespacedName name) implements Subject {
        @Override
        public String toString() {
            return "service " + name;
        }
    }

    /**
     * What is at an address: the pod that has it for its own, a node, or something outside the cluster.
     *
     * @param address the address
     */
    record At(Address address) implements Subject {
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /**
     * What is at any address of a block.
     *
     * @param block the block
     */
    record Within(Cidr block) implements Subject {
        @Override
        public String toString() {
            return block.toString();
        }
    }

    /**
     * Every address outside the cluster: no pod's or node's, in no pod CIDR, and not a loopback address. A service's counts,
     * since policies do not see whose it is (S57). Of a family that the other end cannot have, or that nothing in the world
     * has or speaks of (no pod, node, policy, pod CIDR or subject), no address counts.
     */
    record Outside() implements Subject {
        @Override
        public String toString() {
            return "the outside";
        }
    }

    /**
     * One subject, without what is another's too.
     *
     * @param subject the one
     * @param excluded the other
     */
    record Except(Subject subject, Subject excluded) implements Subject {
        @Override
        public String toString() {
            return subject + " except " + excluded;
        }
    }

    /** A pod as it is, whether the inventory has it or not. */
    static Subject pod(Pod pod) {
        return new OnePod(pod);
    }

    /** The pod of the inventory that has this name. */
    static Subject pod(String namespace, String name) {
        return new NamedPod(new NamespacedName(namespace, name));
    }

    /**
     * Any replica of a workload.
     *
     * @param name the workload's name, or {@code Kind/name} if workloads of several kinds share it
     */
    static Subject workload(String namespace, String name) {
        return new Workload(namespace, name);
    }

    /** Every pod and workload of a namespace. */
    static Subject namespace(String namespace) {
        return new PodsOf(namespace, LabelSelector.EVERYTHING);
    }

    /**
     * The pods and workloads of a namespace with these labels.
     *
     * @param selector as of {@link LabelSelector#parse}: {@code app=web,tier in (a,b)}, or {@code *} for all
     * @throws IllegalArgumentException if the text is no label selector
     */
    static Subject pods(String namespace, String selector) {
        return new PodsOf(namespace, LabelSelector.parse(selector));
    }

    /**
     * The pods and workloads with these labels, of the namespaces with those.
     *
     * @param namespaceSelector as of {@link LabelSelector#parse}: {@code team=a}, or {@code *} for all namespaces
     * @param podSelector as of {@link LabelSelector#parse}: {@code app=web}, or {@code *} for all pods
     * @throws IllegalArgumentException if a text is no label selector
     */
    static Subject podsIn(String namespaceSelector, String podSelector) {
        return new PodsIn(LabelSelector.parse(namespaceSelector), LabelSelector.parse(podSelector));
    }

    /** Every pod and workload. */
    static Subject anyPod() {
        return new AnyPod();
    }

    /** The backends of a service, as its clients reach them. */
    static Subject service(String namespace, String name) {
        return new Service(new NamespacedName(namespace, name));
    }

    /**
     * What is at an address.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    static Subject ip(String address) {
        return new At(Address.parse(address));
    }

    /**
     * What is at any address of a block.
     *
     * @throws IllegalArgumentException if the text is not a block of addresses
     */
    static Subject cidr(String block) {
        return new Within(Cidr.parse(block));
    }

    /** Every address outside the cluster. */
    static Subject outsideTheCluster() {
        return new Outside();
    }

    /** This subject, without what is another's too. */
    default Subject except(Subject excluded) {
        return new Except(this, excluded);
    }
}
