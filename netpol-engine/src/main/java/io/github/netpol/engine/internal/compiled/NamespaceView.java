package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.EndpointClass.Content;
import io.github.netpol.engine.internal.compiled.Terms.Term;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pods of a namespace, with its labels as they are, as policies see them: the terms that can match them, and the classes
 * of those met before. It considers the terms that were known when it was made, and those that came since as long as
 * none of them concerns the namespace. Thread-safe.
 */
final class NamespaceView {
    // Pods in a namespace are some thousands at most; who meets more works their classes out again.
    private static final int MOST_SHAPES = 1 << 16;

    /** All that can count of a pod. */
    private record Shape(
            Labels labels,
            List<ContainerPort> ports,
            Set<Container> containers,
            IntSet blocks,
            int families,
            boolean isUnknown) {
        // Pods of the same labels and blocks mostly have the same ports, whose hash would have to be worked out each
        // time.
        @Override
        public int hashCode() {
            return 31 * labels.hashCode() + blocks.hashCode();
        }
    }

    private final NamespacePolicies policies;
    private final Namespace namespace;
    private final OfDirection ingress;
    private final OfDirection egress;
    private final Map<Shape, EndpointClass> classes = new ConcurrentHashMap<>();

    NamespaceView(NamespacePolicies policies, Namespace namespace) {
        this.policies = policies;
        this.namespace = namespace;
        ingress = new OfDirection(Direction.INGRESS, policies.shared().terms(Direction.INGRESS));
        egress = new OfDirection(Direction.EGRESS, policies.shared().terms(Direction.EGRESS));
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
            // The number first: terms that come meanwhile are perhaps among those found already, which does no harm.
            considered = terms.size();
            List<Term> ofNamespace = terms.of(namespace);
            IntSet ofPolicies = policies.terms(direction);
            atHome = new PodTerms(terms, ofNamespace, ofPolicies::contains);
            elsewhere =
                    new PodTerms(terms, ofNamespace, term -> !terms.get(term).home());
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
            IntSet.Builder blocks = new IntSet.Builder(ofBothDirections.size());
            policies.shared().blockTerms().addOfDirection(direction, ofBothDirections, blocks);
            return blocks.build();
        }

        PeerGroup groupAtHome(Labels labels, IntSet blocks, NamedPorts ports) {
            return group(policies.space(direction), atHome.matching(labels, blocks), ports);
        }

        PeerGroup groupElsewhere(Labels labels, IntSet blocks, NamedPorts ports) {
            return group(policies.shared().elsewhere(direction), elsewhere.matching(labels, blocks), ports);
        }

        private static PeerGroup group(PeerSpace space, PodTerms.Matching matching, NamedPorts ports) {
            return space.group(matching.terms(), ports.named(matching.names()));
        }
    }

    /** Whether this tells pods apart by the first so many terms of each direction. */
    boolean considers(int ingressTerms, int egressTerms) {
        return ingress.considers(ingressTerms) && egress.considers(egressTerms);
    }

    EndpointClass classOf(PodFacts facts) {
        Sight sight = facts.sight();
        Shape shape = new Shape(
                facts.pod().labels(),
                facts.pod().ports(),
                facts.containers(),
                policies.shared().blockTerms().matching(sight),
                sight.families(),
                sight.isUnknown());
        EndpointClass known = classes.get(shape);
        if (known != null) {
            return known;
        }
        if (classes.size() >= MOST_SHAPES) {
            classes.clear();
        }
        EndpointClass made = policies.classWith(content(shape));
        classes.put(shape, made);
        return made;
    }

    private Content content(Shape shape) {
        Labels labels = shape.labels();
        NamedPorts ports = NamedPorts.of(shape.ports(), shape.containers());
        IntSet governing = policies.governing(labels);
        IntSet ingressBlocks = ingress.blocks(shape.blocks());
        IntSet egressBlocks = egress.blocks(shape.blocks());
        return new Content(
                policies.ruleSet(Direction.EGRESS, governing, ports),
                policies.ruleSet(Direction.INGRESS, governing, ports),
                ingress.groupAtHome(labels, ingressBlocks, ports),
                ingress.groupElsewhere(labels, ingressBlocks, ports),
                egress.groupAtHome(labels, egressBlocks, ports),
                egress.groupElsewhere(labels, egressBlocks, ports),
                shape.families(),
                shape.isUnknown());
    }
}
