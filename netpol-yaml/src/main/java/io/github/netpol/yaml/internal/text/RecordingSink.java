package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes how far a text was read, and keeps what was read, if that is not more than one document. */
final class RecordingSink implements DocumentSink {
    private final List<Consumer<DocumentSink>> calls = new ArrayList<>();
    private int documents;
    private boolean broken;
    private @Nullable Position firstProblem;

    @Override
    public void document(Node root) {
        documents++;
        keep(sink -> sink.document(root));
    }

    @Override
    public void syntaxError(Position position, String message) {
        broken = true;
        notice(position);
        keep(sink -> sink.syntaxError(position, message));
    }

    @Override
    public void limitExceeded(Position position, String message) {
        notice(position);
        keep(sink -> sink.limitExceeded(position, message));
    }

    private void keep(Consumer<DocumentSink> call) {
        if (isComplete()) {
            calls.add(call);
        } else {
            calls.clear();
        }
    }

    private void notice(Position position) {
        if (firstProblem == null) {
            firstProblem = position;
        }
    }

    /** Whether the text, or a part of it, is not in the language. */
    boolean isBroken() {
        return broken;
    }

    /** Whether the first problem here comes after that of the other, or there is none. */
    boolean getsFurtherThan(RecordingSink other) {
        Position mine = firstProblem;
        Position others = other.firstProblem;
        return mine == null
                || (others != null
                        && (mine.line() > others.line()
                                || (mine.line() == others.line() && mine.column() > others.column())));
    }

    /** Whether nothing of what was read had to be forgotten. */
    boolean isComplete() {
        return documents <= 1;
    }

    void replay(DocumentSink sink) {
        calls.forEach(call -> call.accept(sink));
    }
}
