package io.github.netpol.cli;

import java.io.ByteArrayOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads lines of UTF-8 one after the other, in constant memory however long they are. */
final class LineReader {
    /** The longest line that is read, in bytes. */
    static final int LONGEST = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final Flushable beforeWaiting;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private Line line = new Line();
    private long number;

    /**
     * @param beforeWaiting flushed whenever the next byte is not there yet: whoever asks sees the answers so far
     */
    LineReader(InputStream in, Flushable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    /**
     * Goes to the next line.
     *
     * @return whether there is one
     * @throws UnreadableException if reading fails
     */
    boolean advance() throws IOException {
        line = new Line();
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, position, end - position);
            position = end;
            if (end < limit) {
                position++;
                break;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        int available;
        try {
            available = in.available();
        } catch (IOException e) {
            available = 0; // Reading will tell.
        }
        if (available <= 0) {
            beforeWaiting.flush();
        }
        try {
            limit = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            throw new UnreadableException("cannot read the flows after line " + number + ": " + e.getMessage(), e);
        }
        position = 0;
        return limit > 0;
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    /** Whether there is nothing but blanks on this line. */
    boolean isBlank() {
        return line.blank;
    }

    /**
     * The text of this line, without its end.
     *
     * @throws UnanswerableException if the line is too long, or not UTF-8
     */
    String text() {
        if (line.tooLong) {
            throw new UnanswerableException("the line is longer than " + LONGEST + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.toByteArray());
        if (number == 1 && bytes.limit() >= 3 && bytes.slice(0, 3).equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
            bytes.position(3);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new UnanswerableException("the line is not UTF-8");
        }
    }

    /** The bytes of a line, as long as they are not too many. */
    private static final class Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        private boolean tooLong;
        private boolean blank = true;

        void append(byte[] from, int offset, int length) {
            for (int i = offset; blank && i < offset + length; i++) {
                blank = from[i] == ' ' || from[i] == '\t' || from[i] == '\r';
            }
            tooLong |= bytes.size() + length > LONGEST;
            if (!tooLong) {
                bytes.write(from, offset, length);
            }
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
