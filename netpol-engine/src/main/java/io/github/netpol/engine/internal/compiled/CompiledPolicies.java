package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Policies compiled to tables; endpoints are classed when they are first seen. Thread-safe. */
public final class CompiledPolicies {

    /** All that policies can see of a pod besides its addresses: pods with equal keys are of one class. */
    private record ClassKey(Namespace namespace, Map<String, String> labels, Set<NamedPort> namedPorts) {}

    private final Mentions mentions;
    private final DirectionTables ingress;
    private final DirectionTables egress;
    private final EndpointClass ungoverned;
    private final Map<ClassKey, EndpointClass> classes = new ConcurrentHashMap<>();

    /**
     * Compiles policies.
     *
     * @param tiers the tiers in order
     * @param podCidrs the blocks that pods' addresses lie in, if they are known
     */
    public CompiledPolicies(List<Tier> tiers, List<Cidr> podCidrs) {
        mentions = new Mentions(tiers);
        ingress = new DirectionTables(Direction.INGRESS, tiers, podCidrs);
        egress = new DirectionTables(Direction.EGRESS, tiers, podCidrs);
        ungoverned = new EndpointClass(egress.noRules(), ingress.noRules(), ingress.noPod(), egress.noPod());
    }

    /** The class of ends that policies do not see as pods. */
    public EndpointClass ungoverned() {
        return ungoverned;
    }

    /** The class of a governed pod. */
    public EndpointClass classOf(PodFacts facts) {
        Set<NamedPort> namedPorts = mentions.project(facts.namedPorts());
        ClassKey key = new ClassKey(
                facts.pod().namespace(), mentions.project(facts.pod().labels()), namedPorts);
        EndpointClass known = classes.get(key);
        if (known != null) {
            return known;
        }
        EndpointClass made = new EndpointClass(
                egress.ruleSet(facts.pod(), namedPorts),
                ingress.ruleSet(facts.pod(), namedPorts),
                ingress.group(facts.pod(), namedPorts),
                egress.group(facts.pod(), namedPorts));
        EndpointClass raced = classes.putIfAbsent(key, made);
        return raced == null ? made : raced;
    }
}
