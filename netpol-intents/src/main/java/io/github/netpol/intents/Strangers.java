package io.github.netpol.intents;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pods of an open world that its inventory does not have: they are in namespaces that it does not have either, with any
 * labels. No policy governs them, so it matters only which rules of others match them. For each peer that some of them can
 * be there is one that is it, and there is one that is no more than a pod: what any of them may, one of these may.
 */
final class Strangers {
    private static final String SOMEWHERE = "elsewhere";
    private static final String SOMEBODY = "stranger";

    private final Set<String> knownNamespaces;
    private final int port;
    private final Set<Pod> pods = new LinkedHashSet<>();

    private Strangers(Set<String> knownNamespaces, int port) {
        this.knownNamespaces = knownNamespaces;
        this.port = port;
    }

    /** The strangers of a world, to whom a rule's name of a port means a port that the statement speaks of. */
    static List<End> of(Collection<NetworkPolicy> policies, Set<String> knownNamespaces, Statement statement) {
        Strangers strangers = new Strangers(knownNamespaces, firstPort(statement.ports()));
        strangers.add(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING, List.of());
        policies.stream().forEach(policy -> {
            policy.ingress().forEach(rule -> strangers.add(rule, List.of()));
            policy.egress().forEach(rule -> strangers.add(rule, strangers.named(rule)));
        });
        return strangers.pods.stream().map(Strangers::end).toList();
    }

    private static int firstPort(Ports ports) {
        if (ports instanceof Ports.Several several) {
            return firstPort(several.parts().get(0));
        }
        return ports instanceof Ports.Range range ? range.range().first() : PortSyntax.MIN;
    }

    private static End end(Pod pod) {
        return new End(
                pod, pod.displayName(), "a pod that the inventory does not have, " + words(pod), End.Sort.STRANGER);
    }

    private static String words(Pod pod) {
        List<String> words = new ArrayList<>();
        words.add(pod.labels().isEmpty() ? "without labels" : "with `" + pod.labels() + "`");
        Map<String, String> ofNamespace = new TreeMap<>(pod.namespace().labels().asMap());
        if (pod.namespace().name().startsWith(SOMEWHERE)) {
            ofNamespace.remove(Namespace.NAME_LABEL);
        }
        if (!ofNamespace.isEmpty()) {
            words.add("in a namespace with `" + Labels.of(ofNamespace) + "`");
        }
        pod.ports().forEach(named -> words.add("whose port `" + named.name() + "` is " + named.port()));
        return String.join(" ", words);
    }

    /** An egress rule that names a port speaks of the port that the stranger has under that name (S47). */
    private List<ContainerPort> named(Rule rule) {
        return rule.ports().stream()
                .filter(PolicyPort.Named.class::isInstance)
                .map(PolicyPort.Named.class::cast)
                .map(entry -> new ContainerPort(entry.name(), port, entry.protocol(), ContainerPort.Container.APP))
                .toList();
    }

    private void add(Rule rule, List<ContainerPort> named) {
        if (rule.peers().isEmpty()) {
            add(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING, named);
        }
        for (Peer peer : rule.peers()) {
            if (peer instanceof Peer.Namespaces namespaces) {
                add(namespaces.namespaceSelector(), LabelSelector.EVERYTHING, named);
            } else if (peer instanceof Peer.PodsInNamespaces some) {
                add(some.namespaceSelector(), some.podSelector(), named);
            }
        }
    }

    private void add(LabelSelector namespaces, LabelSelector selector, List<ContainerPort> named) {
        Optional<Labels> labels = new Witness(selector).labels(Optional.empty());
        Optional<Namespace> namespace = namespace(namespaces);
        if (labels.isPresent() && namespace.isPresent()) {
            Pod.Builder pod =
                    Pod.builder(namespace.get(), SOMEBODY).labels(labels.get()).identity(Pod.Identity.REPLICA);
            named.forEach(pod::port);
            pods.add(pod.build());
        }
    }

    /** A namespace that the inventory does not have, and that a selector matches. */
    private Optional<Namespace> namespace(LabelSelector selector) {
        Witness witness = new Witness(selector);
        return Stream.concat(witness.values(Namespace.NAME_LABEL), unheardOf())
                .filter(name -> !knownNamespaces.contains(name))
                .filter(name -> NameSyntax.dnsLabelProblems(name).isEmpty())
                // Each requirement rules out at most the names that it has, and there is one more.
                .limit(witness.values(Namespace.NAME_LABEL).count() * 2 + 1)
                .map(name -> witness.labels(Optional.of(name)).map(labels -> new Namespace(name, labels)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> unheardOf() {
        return Stream.iterate(1, i -> i + 1).map(i -> i == 1 ? SOMEWHERE : SOMEWHERE + "-" + i);
    }

    /** Finds labels that a selector matches. */
    private record Witness(LabelSelector selector) {
        private static final String ANYTHING = "any";

        /** The values that the selector names for a key. */
        Stream<String> values(String key) {
            return selector.requirements().stream()
                    .filter(requirement -> requirement.key().equals(key))
                    .flatMap(requirement -> requirement.values().stream())
                    .sorted();
        }

        /**
         * As few labels as will do; none if no labels do.
         *
         * @param namespace the name of the namespace whose labels they are, if they are one's
         */
        Optional<Labels> labels(Optional<String> namespace) {
            Map<String, String> labels = new TreeMap<>();
            namespace.ifPresent(name -> labels.put(Namespace.NAME_LABEL, name));
            for (Requirement requirement : selector.requirements()) {
                String key = requirement.key();
                if (needs(requirement) && !labels.containsKey(key)) {
                    labels.put(key, value(key));
                }
            }
            Labels found = Labels.of(labels);
            return selector.matches(found) ? Optional.of(found) : Optional.empty();
        }

        private static boolean needs(Requirement requirement) {
            return requirement.operator() == LabelSelector.Operator.IN
                    || requirement.operator() == LabelSelector.Operator.EXISTS;
        }

        /** A value that meets all requirements of a key, if there is one. */
        private String value(String key) {
            List<Requirement> ofKey = selector.requirements().stream()
                    .filter(requirement -> requirement.key().equals(key))
                    .toList();
            return Stream.concat(values(key), Stream.iterate(1, i -> i + 1).map(i -> i == 1 ? ANYTHING : ANYTHING + i))
                    .limit(ofKey.stream()
                                            .mapToInt(requirement ->
                                                    requirement.values().size())
                                            .sum()
                                    * 2L
                            + 1)
                    .filter(value -> ofKey.stream().allMatch(requirement -> requirement.matches(Labels.of(key, value))))
                    .findFirst()
                    .orElse(ANYTHING);
        }
    }
}
