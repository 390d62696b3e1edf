package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list whose end was not read yet. */
final class OpenSequence extends OpenCollection {
    private final List<Node> items = new ArrayList<>(4);

    OpenSequence(Position position, @Nullable Anchor anchor) {
        super(position, anchor);
    }

    @Override
    void add(Node child) {
        items.add(child);
    }

    @Override
    Node close() {
        return new Node.Sequence(List.copyOf(items), position());
    }
}
