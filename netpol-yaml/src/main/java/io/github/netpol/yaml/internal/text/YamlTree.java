package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Makes the tree of one document out of the parser's events, with aliases and merge keys resolved (S100). */
final class YamlTree {
    private final Parser parser;
    private final int firstLine;
    private final TreeBuilder tree;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final StringPool strings;
    private boolean ended;

    YamlTree(Parser parser, int firstLine, Limits limits, StringPool strings) {
        this.parser = parser;
        this.firstLine = firstLine;
        this.strings = strings;
        this.tree = new TreeBuilder(limits);
    }

    /** The root, or null if there is no document. */
    @Nullable
    Node read() {
        Event event;
        do {
            event = parser.getEvent();
            take(event);
        } while (!event.is(Event.ID.StreamEnd));
        return tree.root();
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case MappingStart -> tree.begin(new OpenMapping(collectionStart(event), anchor((NodeEvent) event)));
            case SequenceStart -> tree.begin(new OpenSequence(collectionStart(event), anchor((NodeEvent) event)));
            case MappingEnd, SequenceEnd -> tree.end();
            case DocumentStart -> documentStart(event);
            case DocumentEnd -> ended = true;
            default -> {
                // The beginning and the end of the stream.
            }
        }
    }

    private void documentStart(Event event) {
        if (ended) {
            throw TextProblem.syntax(position(event), "another document begins here; separate documents with `---`");
        }
    }

    private void scalar(ScalarEvent event) {
        Position position = position(event);
        String text = strings.get(event.getValue());
        GoValue value = YamlScalar.of(event, text, position);
        Anchor anchor = anchor(event);
        if (anchor != null) {
            anchor.hold(value.toScalar(text, position), 1, 0);
        }
        if (!tree.awaitsKey()) {
            tree.scalar(value.toScalar(text, position));
        } else if (YamlScalar.isMergeKey(event)) {
            tree.mergeKey(position);
        } else {
            tree.key(value.toKey(text, position), position);
        }
    }

    private void alias(AliasEvent event) {
        Position position = position(event);
        Anchor anchor = anchors.get(event.getAnchor());
        if (anchor == null) {
            throw TextProblem.syntax(
                    position, "the alias `*" + Excerpt.of(event.getAnchor()) + "` has no anchor before it");
        }
        if (anchor.isOpen()) {
            throw TextProblem.syntax(
                    position, "the anchor `&" + Excerpt.of(event.getAnchor()) + "` would contain itself");
        }
        if (tree.awaitsKey()) {
            tree.key(aliasedKey(anchor.node(), position), position);
            return;
        }
        if (tree.awaitsMerge() && anchor.node() instanceof Node.Sequence) {
            throw Merge.wantsMappings(position);
        }
        tree.alias(anchor, position);
    }

    private static String aliasedKey(Node node, Position position) {
        if (node instanceof Node.Scalar scalar) {
            switch (scalar.type()) {
                case STRING, BOOLEAN, INTEGER -> {
                    return scalar.text();
                }
                default -> {
                    // Refused below.
                }
            }
        }
        throw TextProblem.syntax(position, "an alias that is a key must stand for a text");
    }

    private Position collectionStart(Event event) {
        Position position = position(event);
        if (tree.awaitsKey()) {
            throw TextProblem.syntax(
                    position,
                    "a list or mapping cannot be a key; put a text that begins with a bracket or brace in quotes, and"
                            + " render templates such as `{{ ... }}` first");
        }
        return position;
    }

    /** A new anchor under the name of the node's, if it has one; aliases mean the one seen last. */
    private @Nullable Anchor anchor(NodeEvent event) {
        String name = event.getAnchor();
        if (name == null) {
            return null;
        }
        Anchor anchor = new Anchor();
        anchors.put(name, anchor);
        return anchor;
    }

    private Position position(Event event) {
        Mark mark = event.getStartMark();
        return new Position(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}
