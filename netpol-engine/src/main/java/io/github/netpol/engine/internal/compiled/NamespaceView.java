package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.compiled.EndpointClass.Content;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import java.util.List;
import java.util.Map;
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
    private record Shape(Labels labels, NamedPorts namedPorts, IntSet blocks, int families, boolean isUnknown) {}

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
        final List<Terms.Scope> scopes;

        OfDirection(Direction direction, Terms terms) {
            this.direction = direction;
            this.terms = terms;
            // The number first: terms that come meanwhile are perhaps in the scopes already, which does no harm.
            considered = terms.size();
            scopes = terms.scopesOf(namespace);
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

        IntSet matching(Labels labels, IntSet blocks) {
            IntSet.Builder matching = new IntSet.Builder();
            for (Terms.Scope scope : scopes) {
                scope.addMatching(labels, matching);
            }
            terms.addEveryPod(matching);
            policies.shared().blockTerms().addOfDirection(direction, blocks, matching);
            return matching.build();
        }
    }

    /** Whether this tells pods apart by the first so many terms of each direction. */
    boolean considers(int ingressTerms, int egressTerms) {
        return ingress.considers(ingressTerms) && egress.considers(egressTerms);
    }

    EndpointClass classOf(PodFacts facts) {
        Shape shape = new Shape(
                facts.pod().labels(),
                facts.namedPorts(),
                policies.shared().blockTerms().matching(facts),
                facts.families(),
                facts.isUnknown());
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
        NamedPorts ports = shape.namedPorts();
        List<CompiledPolicy> governing = policies.governing(labels);
        IntSet asSource = ingress.matching(labels, shape.blocks());
        IntSet asDestination = egress.matching(labels, shape.blocks());
        return new Content(
                policies.ruleSet(Direction.EGRESS, governing, ports),
                policies.ruleSet(Direction.INGRESS, governing, ports),
                policies.groupAtHome(Direction.INGRESS, asSource, ports),
                policies.shared().groupElsewhere(Direction.INGRESS, asSource, ports),
                policies.groupAtHome(Direction.EGRESS, asDestination, ports),
                policies.shared().groupElsewhere(Direction.EGRESS, asDestination, ports),
                shape.families(),
                shape.isUnknown());
    }
}
