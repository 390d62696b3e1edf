package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of one document from its beginnings and ends, within the limits. The open collections are on a stack
 * of its own, so that deep nesting costs no call stack.
 */
final class TreeBuilder {
    private final Limits limits;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private int nodes;
    // Needs no guard against overflow: it passes its limit, an int, by one subtree of at most that many nodes.
    private long aliased;
    private @Nullable Node root;

    TreeBuilder(Limits limits) {
        this.limits = limits;
    }

    /** Whether the next thing is the key of an object and not a value. */
    boolean awaitsKey() {
        OpenCollection innermost = open.peek();
        return innermost != null && innermost.awaitsKey();
    }

    /** Whether the next value is that of a merge key. */
    boolean awaitsMerge() {
        OpenCollection innermost = open.peek();
        return innermost != null && innermost.awaitsMerge();
    }

    void key(String key, Position position) {
        innermost().key(key, position);
    }

    void mergeKey(Position position) {
        innermost().mergeKey(position);
    }

    void begin(OpenCollection collection) {
        count(collection.position());
        open.push(collection);
        checkDepth(open.size(), collection.position());
    }

    void end() {
        OpenCollection closed = open.pop();
        Node node = closed.close();
        if (closed.anchor() != null) {
            closed.anchor().hold(node, closed.size(), closed.height());
        }
        add(node, closed.size(), closed.height());
    }

    void scalar(Node.Scalar scalar) {
        count(scalar.position());
        add(scalar, 1, 0);
    }

    /** Adds what an alias stands for once more; the subtree itself is shared. */
    void alias(Anchor anchor, Position position) {
        aliased += anchor.size();
        if (aliased > limits.aliasedNodes()) {
            throw TextProblem.limit(
                    position,
                    "the aliases of the document stand for more than the limit of " + limits.aliasedNodes()
                            + " values together");
        }
        checkDepth(open.size() + anchor.height(), position);
        add(anchor.node(), anchor.size(), anchor.height());
    }

    /** The whole tree, once everything has ended; absent if there was nothing. */
    @Nullable
    Node root() {
        return root;
    }

    /** Where the innermost collection that was not closed begins; null if there is none. */
    @Nullable
    Position innermostPosition() {
        OpenCollection innermost = open.peek();
        return innermost == null ? null : innermost.position();
    }

    private OpenCollection innermost() {
        return open.element();
    }

    private void add(Node node, long size, int height) {
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            parent.add(node, size, height);
        }
    }

    private void count(Position position) {
        if (++nodes > limits.nodes()) {
            throw TextProblem.limit(position, "the document has more than the limit of " + limits.nodes() + " values");
        }
    }

    private void checkDepth(int depth, Position position) {
        if (depth > limits.depth()) {
            throw TextProblem.limit(
                    position, "lists and mappings are nested deeper than the limit of " + limits.depth() + " levels");
        }
    }
}
