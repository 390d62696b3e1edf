package io.github.netpol.testing;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Pod;
import io.github.netpol.yaml.Manifests;
import org.assertj.core.api.Assertions;

/**
 * Where sentences about policies start, and the words for what they speak of. It has everything that AssertJ's
 * {@link Assertions} has, so one static import is enough:
 *
 * <pre>{@code
 * import static io.github.netpol.testing.PolicyAssertions.*;
 *
 * assertThat(cluster).ingressTo(workload("shop", "db")).on(tcp(5432)).isAllowedOnlyFrom(workload("shop", "api"));
 * }</pre>
 *
 * <p>A sentence speaks of everything that its words stand for: of every pod that a selector matches, and of every port of a
 * range. A word that stands for nothing makes it fail.
 */
public final class PolicyAssertions extends Assertions {
    private PolicyAssertions() {}

    /**
     * A sentence about an inventory and its policies. If {@link PolicyManifests} handed it out, messages name files and
     * lines; otherwise see {@link #assertThat(Manifests)}.
     */
    @CheckReturnValue
    public static PoliciesAssert<Cluster> assertThat(Cluster cluster) {
        return new PoliciesAssert<>(cluster, Worlds.of(cluster), Judge.THROW);
    }

    /**
     * A sentence about manifests that were read; messages name files and lines.
     *
     * @throws io.github.netpol.yaml.InvalidManifestsException if there are errors in them
     */
    @CheckReturnValue
    public static PoliciesAssert<Manifests> assertThat(Manifests manifests) {
        return new PoliciesAssert<>(manifests, Worlds.of(manifests), Judge.THROW);
    }

    /**
     * A sentence about policies without an inventory: it can speak of pods as they are and of addresses, but of nothing
     * that is found by a name or label.
     */
    @CheckReturnValue
    public static PoliciesAssert<PolicySet> assertThat(PolicySet policies) {
        return new PoliciesAssert<>(policies, Worlds.of(policies), Judge.THROW);
    }

    /** A sentence about a world: an inventory with virtual workloads, an open one, or one that somebody listens to. */
    @CheckReturnValue
    public static PoliciesAssert<World> assertThat(World world) {
        return new PoliciesAssert<>(world, () -> world, Judge.THROW);
    }

    /** A pod as it is, whether the inventory has it or not. */
    public static Subject pod(Pod pod) {
        return Subject.pod(pod);
    }

    /** The pod of the inventory that has this name. */
    public static Subject pod(String namespace, String name) {
        return Subject.pod(namespace, name);
    }

    /**
     * Any replica of a workload.
     *
     * @param name the workload's name, or {@code Kind/name} if workloads of several kinds share it
     */
    public static Subject workload(String namespace, String name) {
        return Subject.workload(namespace, name);
    }

    /**
     * The pods and workloads of a namespace with these labels.
     *
     * @param selector a label selector as {@code kubectl} takes it, such as {@code app=web,tier in (a,b)}, or {@code *} for
     *     all
     * @throws IllegalArgumentException if the text is no label selector
     */
    public static Subject pods(String namespace, String selector) {
        return Subject.pods(namespace, selector);
    }

    /**
     * The pods and workloads with these labels, of the namespaces with those.
     *
     * @param namespaceSelector such as {@code team=a}, or {@code *} for all namespaces
     * @param podSelector such as {@code app=web}, or {@code *} for all pods
     * @throws IllegalArgumentException if a text is no label selector
     */
    public static Subject podsIn(String namespaceSelector, String podSelector) {
        return Subject.podsIn(namespaceSelector, podSelector);
    }

    /** Every pod and workload of a namespace. */
    public static Subject namespace(String namespace) {
        return Subject.namespace(namespace);
    }

    /** Every pod and workload of the inventory. */
    public static Subject anyPod() {
        return Subject.anyPod();
    }

    /**
     * The backends of a service, as its clients reach them: ports of a sentence about it are the service's, and lead to
     * those that they stand for on each backend (S57).
     */
    public static Subject service(String namespace, String name) {
        return Subject.service(namespace, name);
    }

    /**
     * What is at an address: the pod that has it, a node, or something outside the cluster.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public static Subject ip(String address) {
        return Subject.ip(address);
    }

    /**
     * What is at any address of a block.
     *
     * @param block such as {@code 10.0.0.0/8}
     * @throws IllegalArgumentException if the text is not a block of addresses
     */
    public static Subject cidr(String block) {
        return Subject.cidr(block);
    }

    /**
     * Every address outside the cluster: no pod's or node's, in no pod CIDR, and not a loopback address. A service's address
     * counts (S57).
     */
    public static Subject outsideTheCluster() {
        return Subject.outsideTheCluster();
    }

    /**
     * A TCP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    public static Ports tcp(int port) {
        return Ports.tcp(port);
    }

    /**
     * Every TCP port from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    public static Ports tcp(int first, int last) {
        return Ports.tcp(first, last);
    }

    /**
     * A UDP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    public static Ports udp(int port) {
        return Ports.udp(port);
    }

    /**
     * Every UDP port from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    public static Ports udp(int first, int last) {
        return Ports.udp(first, last);
    }

    /**
     * An SCTP port.
     *
     * @throws IllegalArgumentException if it is not between 1 and 65535
     */
    public static Ports sctp(int port) {
        return Ports.sctp(port);
    }

    /**
     * Every SCTP port from the first to the last.
     *
     * @throws IllegalArgumentException if one is not between 1 and 65535, or the last is before the first
     */
    public static Ports sctp(int first, int last) {
        return Ports.sctp(first, last);
    }

    /**
     * The destination's ports of that name, of whatever protocol.
     *
     * @throws IllegalArgumentException if it cannot be the name of a port (S89)
     */
    public static Ports port(String name) {
        return Ports.named(name);
    }

    /** Every port of every protocol; of a service, every port that it has. */
    public static Ports anyPort() {
        return Ports.any();
    }
}
