package io.github.netpol.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers why writing failed, which a {@link java.io.PrintStream} keeps to itself: a reader that went away is no error,
 * a full disk is.
 */
final class OutputGuard extends OutputStream {
    private final OutputStream target;
    private @Nullable IOException failure;

    OutputGuard(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        guard(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        guard(target::flush);
    }

    private void guard(Write write) throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        try {
            write.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether writing failed, for whatever reason. */
    boolean hasFailed() {
        return failure != null;
    }

    /** What went wrong, unless nothing did or only the reader of a pipe went away. */
    Optional<String> problem() {
        if (failure == null) {
            return Optional.empty();
        }
        String message = String.valueOf(failure.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") ? Optional.empty() : Optional.of(message);
    }

    private interface Write {
        void run() throws IOException;
    }
}
