package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.EndpointClass.Content;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The pods of a namespace, with its labels as they are, as policies see them: the terms that can match them, and the classes
 * of those met before. It considers the terms that were known when it was made, and those that came since as long as
 * none of them concerns the namespace. Thread-safe.
 */
final class NamespaceView {
    // Pods in a namespace are some thousands at most; who meets more works out again what they are.
    private static final int MOST_KNOWN = 1 << 16;

    /** What replicas have in common. */
    private record Template(Labels labels, List<ContainerPort> ports, Set<Container> containers) {
        // Pods of the same labels mostly have the same ports, whose hash would have to be worked out each time.
        @Override
        public int hashCode() {
            return labels.hashCode();
        }
    }

    /** All that can count of a pod. */
    private record Shape(Replicas replicas, IntSet blocks, int families, boolean isUnknown) {
        @Override
        public int hashCode() {
            return 31 * replicas.template.hashCode() + blocks.hashCode();
        }
    }

    private final NamespacePolicies policies;
    private final Namespace namespace;
    private final OfDirection ofIngress;
    private final OfDirection ofEgress;
    private final Map<Template, Replicas> known = new ConcurrentHashMap<>();
    private final Map<Shape, EndpointClass> classes = new ConcurrentHashMap<>();

    NamespaceView(NamespacePolicies policies, Namespace namespace) {
        this.policies = policies;
        this.namespace = namespace;
        ofIngress = new OfDirection(Direction.INGRESS, policies.shared().terms(Direction.INGRESS));
        ofEgress = new OfDirection(Direction.EGRESS, policies.shared().terms(Direction.EGRESS));
    }

    /** What others' rules of a direction see. */
    private final class OfDirection {
        final Direction direction;
        final Terms terms;
        volatile int considered;
        final PodTerms atHome;
        final PodTerms elsewhere;

        OfDirection(Direction direction, Terms terms) {
            this.direction = direction;
            this.terms = terms;
            Terms.OfNamespace ofNamespace = terms.of(namespace);
            considered = ofNamespace.count();
            IntSet ofPolicies = policies.terms(direction);
            atHome = new PodTerms(terms, ofNamespace.terms(), ofPolicies::contains);
            elsewhere = new PodTerms(
                    terms, ofNamespace.terms(), term -> !terms.get(term).home());
        }

        boolean considers(int needed) {
            int known = considered;
            if (known >= needed) {
                return true;
            }
            int size = terms.size();
            if (terms.concern(namespace, known)) {
                return false;
            }
            considered = size;
            return true;
        }

        IntSet blocks(IntSet ofBothDirections) {
            return policies.shared().blockTerms().ofDirection(direction, ofBothDirections);
        }
    }

    /** Pods of one template, as policies see them whatever their addresses. Two are the same only if they are one object. */
    private final class Replicas {
        final Template template;
        final RuleSet egress;
        final RuleSet ingress;
        final PodTerms.Matching sourceAtHome;
        final PodTerms.Matching sourceElsewhere;
        final PodTerms.Matching destinationAtHome;
        final PodTerms.Matching destinationElsewhere;

        Replicas(Template template) {
            Labels labels = template.labels();
            this.template = template;
            NamedPorts ports = NamedPorts.of(template.ports(), template.containers());
            IntSet governing = policies.governing(labels);
            egress = policies.ruleSet(Direction.EGRESS, governing, ports);
            ingress = policies.ruleSet(Direction.INGRESS, governing, ports);
            sourceAtHome = ofIngress.atHome.matching(labels);
            sourceElsewhere = ofIngress.elsewhere.matching(labels);
            destinationAtHome = ofEgress.atHome.matching(labels);
            destinationElsewhere = ofEgress.elsewhere.matching(labels);
        }

        /** What those of them are whose addresses these blocks match. */
        Content content(IntSet blocks, int families, boolean isUnknown) {
            IntSet ingressBlocks = ofIngress.blocks(blocks);
            IntSet egressBlocks = ofEgress.blocks(blocks);
            PeerSpace ingressElsewhere = policies.shared().elsewhere(Direction.INGRESS);
            PeerSpace egressElsewhere = policies.shared().elsewhere(Direction.EGRESS);
            return new Content(
                    egress,
                    ingress,
                    group(policies.space(Direction.INGRESS), ofIngress.atHome.with(ingressBlocks, sourceAtHome)),
                    group(ingressElsewhere, ofIngress.elsewhere.with(ingressBlocks, sourceElsewhere)),
                    group(policies.space(Direction.EGRESS), ofEgress.atHome.with(egressBlocks, destinationAtHome)),
                    group(egressElsewhere, ofEgress.elsewhere.with(egressBlocks, destinationElsewhere)),
                    families,
                    isUnknown);
        }

        // Few rules name ports, so these are worked out again, and not kept.
        private NamedPorts ports(Set<String> names) {
            return names.isEmpty()
                    ? NamedPorts.NONE
                    : NamedPorts.of(template.ports(), template.containers()).named(names);
        }

        private PeerGroup group(PeerSpace space, PodTerms.Matching matching) {
            return space.group(matching.terms(), ports(matching.names()));
        }
    }

    /** Whether this tells pods apart by the first so many terms of each direction. */
    boolean considers(int ingressTerms, int egressTerms) {
        return ofIngress.considers(ingressTerms) && ofEgress.considers(egressTerms);
    }

    EndpointClass classOf(PodFacts facts) {
        Sight sight = facts.sight();
        IntSet blocks = policies.shared().blockTerms().matching(sight);
        Shape shape = new Shape(replicas(facts), blocks, sight.families(), sight.isUnknown());
        return remembered(
                shape,
                classes,
                made -> policies.classWith(made.replicas().content(made.blocks(), made.families(), made.isUnknown())));
    }

    private Replicas replicas(PodFacts facts) {
        Template template = new Template(facts.pod().labels(), facts.pod().ports(), facts.containers());
        return remembered(template, known, Replicas::new);
    }

    private static <K, V> V remembered(K key, Map<K, V> in, Function<K, V> make) {
        V known = in.get(key);
        if (known != null) {
            return known;
        }
        if (in.size() >= MOST_KNOWN) {
            in.clear();
        }
        // Who comes at the same time waits, so that both get the same.
        return in.computeIfAbsent(key, make);
    }
}
