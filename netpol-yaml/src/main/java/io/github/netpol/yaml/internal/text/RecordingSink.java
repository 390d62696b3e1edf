package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what was read until it is known whether it counts. */
final class RecordingSink implements DocumentSink {
    private final List<Consumer<DocumentSink>> calls = new ArrayList<>();
    private @Nullable Position firstProblem;

    @Override
    public void document(Node root) {
        calls.add(sink -> sink.document(root));
    }

    @Override
    public void syntaxError(Position position, String message) {
        notice(position);
        calls.add(sink -> sink.syntaxError(position, message));
    }

    @Override
    public void limitExceeded(Position position, String message) {
        notice(position);
        calls.add(sink -> sink.limitExceeded(position, message));
    }

    private void notice(Position position) {
        if (firstProblem == null) {
            firstProblem = position;
        }
    }

    /** Whether there is no problem up to and at that place. */
    boolean getsFurtherThan(Position other) {
        Position mine = firstProblem;
        return mine == null
                || mine.line() > other.line()
                || (mine.line() == other.line() && mine.column() > other.column());
    }

    void replay(DocumentSink sink) {
        calls.forEach(call -> call.accept(sink));
    }
}
