package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The characters of an input, without a byte order mark. */
public final class Text {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final char[] chars;
    private final int length;

    private Text(char[] chars, int length) {
        this.chars = chars;
        this.length = length;
    }

    /**
     * Reads an input to its end; nothing comes if it is too large or not UTF-8, and the sink is told.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Optional<Text> read(InputStream stream, Limits limits, ProblemSink sink) throws IOException {
        int most = (int) Math.min(limits.bytes(), LARGEST_ARRAY);
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            sink.limitExceeded(Position.START, "the input is larger than the limit of " + most + " bytes");
            return Optional.empty();
        }
        try {
            return Optional.of(decode(bytes));
        } catch (TextProblem problem) {
            problem.tell(sink);
            return Optional.empty();
        }
    }

    /**
     * Decodes UTF-8.
     *
     * @throws TextProblem at the first byte that is not UTF-8
     */
    static Text decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        refuseUtf16(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            in.position(3);
        }
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            Position position = new Cursor(out.array(), out.position())
                    .moveTo(out.position())
                    .position();
            throw TextProblem.syntax(
                    position,
                    String.format("the text is not UTF-8: the byte 0x%02X cannot stand here", in.get(in.position())));
        }
        return new Text(out.array(), out.position());
    }

    private static void refuseUtf16(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw TextProblem.syntax(Position.START, "the text is UTF-16; save it as UTF-8");
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** The characters from 0 to {@link #length()}, and unused room after them. Not a copy. */
    public char[] chars() {
        return chars;
    }

    /** The number of characters. */
    public int length() {
        return length;
    }

    /** A walk through the text from its start. */
    public Cursor walk() {
        return new Cursor(chars, length);
    }

    /** Whether it could be JSON: its first character that is not blank opens an object or a list. */
    boolean looksLikeJson() {
        int i = 0;
        while (i < length && (chars[i] == ' ' || chars[i] == '\t' || chars[i] == '\n' || chars[i] == '\r')) {
            i++;
        }
        return i < length && (chars[i] == '{' || chars[i] == '[');
    }
}
