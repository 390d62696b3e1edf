package io.github.netpol.properties;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Workload;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Policies, options, and endpoints that are asked about in all pairs, on one port. One compiled set answers all of the
 * questions, so that what it remembers of one endpoint can do harm to the next.
 */
record World(
        List<NetworkPolicy> policies,
        EvaluationOptions options,
        List<Endpoint> endpoints,
        int port,
        Protocol protocol) {

    /** What is said of a pair of endpoints. */
    interface Claim {
        void check(Endpoint source, Endpoint destination);
    }

    /** Checks the claim for all pairs, each endpoint with itself among them. */
    void forAllPairs(Claim claim) {
        for (Endpoint source : endpoints) {
            for (Endpoint destination : endpoints) {
                claim.check(source, destination);
            }
        }
    }

    PolicySet engine() {
        return PolicySet.of(policies, options);
    }

    ReferenceEvaluator reference() {
        return new ReferenceEvaluator(policies, options);
    }

    /**
     * The pods and policies as a cluster; the pods that stand for replicas are Deployments. Pods whose names or namespaces
     * contradict those before them are left out.
     */
    Cluster cluster() {
        Map<String, Namespace> namespaces = new HashMap<>();
        Set<Object> names = new HashSet<>();
        Cluster.Builder cluster = Cluster.builder();
        for (Endpoint endpoint : endpoints) {
            if (endpoint instanceof Pod pod
                    && namespaces
                            .computeIfAbsent(pod.namespace().name(), name -> pod.namespace())
                            .equals(pod.namespace())
                    && names.add(List.of(pod.id(), pod.identity()))) {
                if (pod.identity() == Pod.Identity.SINGLE) {
                    cluster.add(pod);
                } else {
                    cluster.add(new Workload(Workload.Kind.DEPLOYMENT, pod));
                }
            }
        }
        return cluster.addPolicies(policies).build();
    }

    World with(List<NetworkPolicy> others) {
        return new World(others, options, endpoints, port, protocol);
    }

    /** The question about a pair, for messages. */
    String question(Endpoint source, Endpoint destination) {
        return source.displayName() + " -> " + destination.displayName() + " on " + protocol + " " + port;
    }

    /** The world as manifests. */
    @Override
    public String toString() {
        return WorldManifest.of(this);
    }
}
