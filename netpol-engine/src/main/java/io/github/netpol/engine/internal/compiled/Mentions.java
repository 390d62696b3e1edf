package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.Tier;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.PolicyPort;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The labels and port names that policies mention; what none mentions cannot change a verdict. */
final class Mentions {
    // No label value looks like this, so it stands for every value that is not mentioned.
    private static final String OTHER_VALUE = "\0";

    private final Map<String, Set<String>> podLabels = new HashMap<>();
    private final Set<String> portNames = new HashSet<>();

    Mentions(List<Tier> tiers) {
        for (Tier tier : tiers) {
            for (TierPolicy policy : tier.policies()) {
                add(policy.subject());
                for (Direction direction : Direction.values()) {
                    policy.rules(direction).forEach(this::add);
                }
            }
        }
    }

    private void add(TierRule rule) {
        for (PeerTerm peer : rule.peers()) {
            if (peer instanceof PeerTerm.Pods pods) {
                add(pods.pods());
            }
        }
        for (PolicyPort port : rule.ports()) {
            if (port instanceof PolicyPort.Named named) {
                portNames.add(named.name());
            }
        }
    }

    private void add(LabelSelector selector) {
        selector.matchLabels()
                .forEach((key, value) ->
                        podLabels.computeIfAbsent(key, k -> new HashSet<>()).add(value));
        for (LabelSelector.Requirement requirement : selector.matchExpressions()) {
            podLabels.computeIfAbsent(requirement.key(), k -> new HashSet<>()).addAll(requirement.values());
        }
    }

    /** What policies can see of a pod's labels: equal for pods that no selector tells apart. */
    Map<String, String> project(Labels labels) {
        Map<String, String> seen = new TreeMap<>();
        labels.asMap().forEach((key, value) -> {
            Set<String> values = podLabels.get(key);
            if (values != null) {
                seen.put(key, values.contains(value) ? value : OTHER_VALUE);
            }
        });
        return seen;
    }

    /** The named ports that rules mention. */
    Set<NamedPort> project(Set<NamedPort> ports) {
        return ports.stream().filter(port -> portNames.contains(port.name())).collect(Collectors.toUnmodifiableSet());
    }
}
