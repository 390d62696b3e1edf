package io.github.netpol.engine.internal.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is around the content: eight bytes that say what this is, the format version (4 bytes), the length of the content
 * (8 bytes), the content, and the SHA-256 of all before it. Numbers have their highest byte first.
 */
public final class Frame {
    /** Not text, and broken by whatever takes it for text. */
    private static final byte[] MAGIC = {(byte) 0x8e, 'n', 'e', 't', 'p', 'o', 'l', '\n'};

    private static final int VERSION = 1;
    private static final int HEADER = MAGIC.length + Integer.BYTES + Long.BYTES;
    private static final int DIGEST = 32;
    // Some virtual machines cannot make the largest arrays.
    private static final int LONGEST = Integer.MAX_VALUE - 64 - HEADER;

    private Frame() {}

    /** Writes content with its frame. */
    public static void write(byte[] content, OutputStream out) throws IOException {
        byte[] header = ByteBuffer.allocate(HEADER)
                .put(MAGIC)
                .putInt(VERSION)
                .putLong(content.length)
                .array();
        out.write(header);
        out.write(content);
        out.write(digest(header, content));
    }

    /**
     * Reads one frame and nothing after it, and gives its content. Memory is taken as bytes come in, whatever the length
     * field says.
     *
     * @throws MalformedSnapshotException if this is no frame, or is damaged, cut off or of another version
     */
    public static byte[] read(InputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        byte[] start = Arrays.copyOf(header, Math.min(header.length, MAGIC.length));
        if (!Arrays.equals(start, MAGIC)) {
            throw new MalformedSnapshotException("this is no inventory snapshot: it begins with `" + hex(start)
                    + "`, and a snapshot with `" + hex(MAGIC) + "`");
        }
        requireLength(header, HEADER, "header");
        ByteBuffer fields = ByteBuffer.wrap(header).position(MAGIC.length);
        int version = fields.getInt();
        if (version != VERSION) {
            throw new MalformedSnapshotException("the snapshot has format version " + Integer.toUnsignedString(version)
                    + ", and this release reads version " + VERSION + "; write it anew with this release");
        }
        long length = fields.getLong();
        if (length < 0 || length > LONGEST) {
            throw new MalformedSnapshotException("the snapshot is damaged: it says that its content has "
                    + Long.toUnsignedString(length) + " bytes, and " + LONGEST + " are possible");
        }
        byte[] content = in.readNBytes((int) length);
        requireLength(content, length, "content");
        byte[] digest = in.readNBytes(DIGEST);
        requireLength(digest, DIGEST, "checksum");
        byte[] expected = digest(header, content);
        if (!MessageDigest.isEqual(digest, expected)) {
            throw new MalformedSnapshotException("the snapshot is damaged: its SHA-256 should be `" + hex(digest)
                    + "`, and is `" + hex(expected) + "`");
        }
        return content;
    }

    private static void requireLength(byte[] part, long expected, String what) {
        if (part.length < expected) {
            throw new MalformedSnapshotException("the snapshot is cut off: " + part.length + " of the " + expected
                    + " bytes of its " + what + " are there");
        }
    }

    private static byte[] digest(byte[] header, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header);
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
