package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The characters of an input in UTF-8, without a byte order mark. They are read as they are needed, and forgotten when
 * they are not needed any more: of a long input only a part is here at any time.
 */
public final class Text {
    private static final int CHUNK = 1 << 14;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final InputStream stream;
    private final long mostBytes;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private long bytesRead;
    private char[] chars = new char[CHUNK];
    private int length;
    private int firstLine = 1;
    private boolean ended;

    Text(InputStream stream, Limits limits) {
        this.stream = stream;
        this.mostBytes = Math.min(limits.bytes(), LARGEST_ARRAY);
    }

    /**
     * All characters of an input; none if it is too large or not UTF-8, and the sink is told.
     *
     * @throws IOException if the stream cannot be read
     */
    public static Optional<Text> read(InputStream stream, Limits limits, ProblemSink sink) throws IOException {
        try {
            Text text = new Text(stream, limits);
            text.readToEnd();
            return Optional.of(text);
        } catch (TextProblem problem) {
            problem.tell(sink);
            return Optional.empty();
        }
    }

    /** The characters from 0 to {@link #length()}, and unused room after them. Not a copy. */
    public char[] chars() {
        return chars;
    }

    /** The number of characters that are here. */
    public int length() {
        return length;
    }

    /** A walk through the characters from the first one that is here. */
    public Cursor walk() {
        return new Cursor(chars, length);
    }

    /**
     * Reads what is left.
     *
     * @throws TextProblem at the first byte that is not UTF-8, or if the input is too large
     */
    void readToEnd() throws IOException {
        while (more()) {
            // Until all of it is here.
        }
    }

    /**
     * Reads on; false at the end. What is here stays where it is, though perhaps in another array.
     *
     * @throws TextProblem at the first byte that is not UTF-8, or if the input is too large
     */
    boolean more() throws IOException {
        if (ended) {
            return false;
        }
        fill();
        if (chars.length - length < bytes.remaining()) {
            int room = (int) Math.min(2L * chars.length, LARGEST_ARRAY);
            chars = Arrays.copyOf(chars, room);
        }
        CharBuffer out = CharBuffer.wrap(chars, length, chars.length - length);
        boolean isUtf8 = !decoder.decode(bytes, out, ended).isError();
        length = out.position();
        if (!isUtf8) {
            throw TextProblem.syntax(
                    position(length),
                    String.format(
                            "the text is not UTF-8: the byte 0x%02X cannot stand here", bytes.get(bytes.position())));
        }
        return true;
    }

    private void fill() throws IOException {
        boolean first = bytesRead == 0;
        bytes.compact();
        int count = stream.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < bytes.remaining();
        bytesRead += count;
        if (bytesRead > mostBytes) {
            throw TextProblem.limit(Position.START, "the input is larger than the limit of " + mostBytes + " bytes");
        }
        bytes.position(bytes.position() + count).flip();
        if (first) {
            refuseUtf16();
            bytes.position(startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0);
        }
    }

    private void refuseUtf16() {
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw TextProblem.syntax(Position.START, "the text is UTF-16; save it as UTF-8");
        }
    }

    private boolean startsWith(int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i == bytes.limit() || (bytes.get(i) & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private Position position(int offset) {
        Position here = new Cursor(chars, offset).moveTo(offset).position();
        return new Position(firstLine + here.line() - 1, here.column());
    }

    /**
     * Makes room by forgetting what stands before an offset, which must be the beginning of the given line.
     *
     * @return by how much the rest has moved to the front
     */
    int forget(int offset, int line) {
        if (ended || offset < length - offset) {
            // There is nothing to make room for, or more to move than to gain.
            return 0;
        }
        System.arraycopy(chars, offset, chars, 0, length - offset);
        length -= offset;
        firstLine = line;
        return offset;
    }

    /** Whether it could be JSON: its first character that is not blank opens an object or a list. */
    boolean looksLikeJson() throws IOException {
        int i = 0;
        do {
            while (i < length && isBlank(chars[i])) {
                i++;
            }
        } while (i == length && more());
        return i < length && (chars[i] == '{' || chars[i] == '[');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
