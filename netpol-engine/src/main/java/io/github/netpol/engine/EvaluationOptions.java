package io.github.netpol.engine;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort.Container;
import java.util.List;
import java.util.Set;

/**
 * How the cases are settled that the Kubernetes API leaves open (E2 to E5) or that the inventory does not tell.
 *
 * @param egressToOwnNode whether a pod can always reach its own node (E2)
 * @param hostNetworkPods whether policies see pods on their node's network as pods (E3)
 * @param ipBlockScope whose addresses an ipBlock can match (E4)
 * @param namedPortContainers which containers' ports a port name stands for (E5)
 * @param podCidrs the blocks that every pod address without other notice lies in; empty if they are not known (S69)
 */
public record EvaluationOptions(
        EgressToOwnNode egressToOwnNode,
        HostNetworkPods hostNetworkPods,
        IpBlockScope ipBlockScope,
        NamedPortContainers namedPortContainers,
        List<Cidr> podCidrs) {

    /** The defaults: the API's text first, then the upstream tests, then the most common implementation. */
    public static final EvaluationOptions DEFAULTS = new EvaluationOptions(
            EgressToOwnNode.EVALUATE,
            HostNetworkPods.IGNORE,
            IpBlockScope.ANY,
            NamedPortContainers.APP_AND_SIDECAR,
            List.of());

    /** Egress from a pod to the node that it runs on (E2, S43). */
    public enum EgressToOwnNode {
        /** Policies decide, as the API's text says. */
        EVALUATE,
        /** Always allowed, as the documentation says. */
        ALLOW
    }

    /** Pods on their node's network (E3, S44). */
    public enum HostNetworkPods {
        /** No selector matches them; their traffic is their node's. */
        IGNORE,
        /** They are like other pods. */
        AS_PODS
    }

    /** Whose addresses an ipBlock can match (E4, S59). */
    public enum IpBlockScope {
        /** Every address, also of pods. */
        ANY,
        /** Addresses that belong to no governed pod. */
        EXTERNAL_AND_NODES,
        /** Addresses outside the cluster. */
        EXTERNAL_ONLY
    }

    /** The containers whose ports a port name stands for (E5, S54). */
    public enum NamedPortContainers {
        /** Ordinary containers and sidecars. */
        APP_AND_SIDECAR,
        /** Ordinary containers. */
        APP,
        /** Every container, also those that only run at the start. */
        ALL;

        /** The kinds of containers. */
        public Set<Container> containers() {
            return switch (this) {
                case APP_AND_SIDECAR -> Set.of(Container.APP, Container.SIDECAR);
                case APP -> Set.of(Container.APP);
                case ALL -> Set.of(Container.values());
            };
        }
    }

    /** Copies the list. */
    public EvaluationOptions {
        podCidrs = List.copyOf(podCidrs);
    }

    /** These options with another value of E2. */
    public EvaluationOptions with(EgressToOwnNode value) {
        return new EvaluationOptions(value, hostNetworkPods, ipBlockScope, namedPortContainers, podCidrs);
    }

    /** These options with another value of E3. */
    public EvaluationOptions with(HostNetworkPods value) {
        return new EvaluationOptions(egressToOwnNode, value, ipBlockScope, namedPortContainers, podCidrs);
    }

    /** These options with another value of E4. */
    public EvaluationOptions with(IpBlockScope value) {
        return new EvaluationOptions(egressToOwnNode, hostNetworkPods, value, namedPortContainers, podCidrs);
    }

    /** These options with another value of E5. */
    public EvaluationOptions with(NamedPortContainers value) {
        return new EvaluationOptions(egressToOwnNode, hostNetworkPods, ipBlockScope, value, podCidrs);
    }

    /** These options with other pod CIDRs. */
    public EvaluationOptions withPodCidrs(List<Cidr> value) {
        return new EvaluationOptions(egressToOwnNode, hostNetworkPods, ipBlockScope, namedPortContainers, value);
    }
}
