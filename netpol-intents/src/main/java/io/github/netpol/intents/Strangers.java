package io.github.netpol.intents;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pods of an open world that its inventory does not have: they are in namespaces that it does not have either, with any
 * labels. No policy governs them, so it matters only which rules of others match them, and what the claim says of them.
 *
 * <p>A flow is open if one peer admits it. So for each peer, and for each way in which the selectors of the claim can tell
 * apart the pods that are that peer, there is one of them: an exception or a grant that takes one of them in does not hide
 * another. A flow is closed if all peers refuse it, so where strangers have to be allowed there is also one for each way of
 * having and not having the labels that peers refuse; labels that peers only ask for are best not had.
 */
final class Strangers {
    static final String SOMEWHERE = "elsewhere";
    private static final String SOMEBODY = "stranger";

    /** How many are looked at; a claim that needs more is not checked. */
    static final int MOST = 50_000;

    /** Strangers that a rule treats alike. */
    private record Kind(LabelSelector namespaces, LabelSelector pods, List<ContainerPort> ports) {
        static final Kind ANY = new Kind(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING, List.of());
    }

    private final Set<String> knownNamespaces;
    private final Set<Pod> pods = new LinkedHashSet<>();
    private double count;

    private Strangers(Set<String> knownNamespaces) {
        this.knownNamespaces = knownNamespaces;
    }

    /**
     * The strangers of a world that matter to a claim.
     *
     * @param parts the subjects that the claim names, without exceptions: those and what they are taken from
     * @throws UncheckableException if they are too many
     */
    static List<End> of(
            Collection<NetworkPolicy> policies,
            Set<String> knownNamespaces,
            Statement statement,
            Collection<Subject> parts) {
        List<Requirement> namespaces = ClaimedLabels.ofNamespaces(parts);
        List<Requirement> podLabels = ClaimedLabels.ofPods(parts);
        Set<Kind> kinds = kinds(policies, new NamedPortNumbers(statement));
        Strangers strangers = new Strangers(knownNamespaces);
        kinds.forEach(kind -> strangers.add(kind, ToldApart.by(namespaces), ToldApart.by(podLabels)));
        if (allowsSome(statement) && parts.stream().anyMatch(Subject.AnyPod.class::isInstance)) {
            kinds.forEach(kind -> {
                refusals(kind.namespaces()).forEach(namespaces::add);
                refusals(kind.pods()).forEach(podLabels::add);
            });
            strangers.add(Kind.ANY, ToldApart.by(namespaces), ToldApart.by(podLabels));
        }
        return strangers.pods.stream().map(Strangers::end).toList();
    }

    private static boolean allowsSome(Statement statement) {
        return !(statement instanceof Statement.Denied) && !(statement instanceof Statement.Isolated);
    }

    private static Stream<Requirement> refusals(LabelSelector selector) {
        return selector.requirements().stream()
                .filter(requirement ->
                        requirement.operator() == Operator.NOT_IN || requirement.operator() == Operator.DOES_NOT_EXIST);
    }

    private static Set<Kind> kinds(Collection<NetworkPolicy> policies, NamedPortNumbers numbers) {
        Set<Kind> kinds = new LinkedHashSet<>();
        kinds.add(Kind.ANY);
        for (NetworkPolicy policy : policies) {
            policy.ingress().forEach(rule -> addKinds(rule, List.of(List.of()), kinds));
            policy.egress().forEach(rule -> addKinds(rule, numbers.of(rule), kinds));
        }
        return kinds;
    }

    private static void addKinds(Rule rule, List<List<ContainerPort>> portsOfEach, Set<Kind> kinds) {
        for (List<ContainerPort> ports : portsOfEach) {
            if (rule.peers().isEmpty()) {
                kinds.add(new Kind(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING, ports));
            }
            for (Peer peer : rule.peers()) {
                if (peer instanceof Peer.Namespaces some) {
                    kinds.add(new Kind(some.namespaceSelector(), LabelSelector.EVERYTHING, ports));
                } else if (peer instanceof Peer.PodsInNamespaces some) {
                    kinds.add(new Kind(some.namespaceSelector(), some.podSelector(), ports));
                }
            }
        }
    }

    private void add(Kind kind, ToldApart namespacesTold, ToldApart podsTold) {
        LabelVariants ofNamespaces = LabelVariants.ofNamespaces(kind.namespaces(), namespacesTold, knownNamespaces);
        LabelVariants ofPods = LabelVariants.ofPods(kind.pods(), podsTold);
        count += ofNamespaces.count() * ofPods.count();
        if (count > MOST) {
            throw new UncheckableException(
                    "it takes more than " + MOST + " pods to try everybody whom the inventory does"
                            + " not have; name fewer labels in the claim, or check it in a closed world");
        }
        List<Labels> labelsOfPods = ofPods.all();
        for (Labels labels : ofNamespaces.all()) {
            Namespace namespace =
                    new Namespace(labels.value(Namespace.NAME_LABEL).orElseThrow(), labels);
            for (Labels ofPod : labelsOfPods) {
                Pod.Builder pod = Pod.builder(namespace, SOMEBODY).labels(ofPod).identity(Pod.Identity.REPLICA);
                kind.ports().forEach(pod::port);
                pods.add(pod.build());
            }
        }
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
        String ports = pod.ports().stream()
                .map(named -> ", whose port `" + named.name() + "` is " + named.protocol() + "/" + named.port())
                .collect(Collectors.joining());
        return String.join(" ", words) + ports;
    }
}
