package io.github.netpol.engine.internal.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads what {@link ContentWriter} wrote. Nothing in the bytes is trusted: no number makes it take more memory than the
 * bytes that are there can fill. Not thread-safe.
 */
final class ContentReader {
    private final byte[] bytes;
    private int position;
    // How many bytes there would have been so far if nothing were shared.
    private long length;
    private final Shared<String> texts = new Shared<>();

    ContentReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Values of one sort, by number. */
    final class Shared<T> {
        private final List<Definition<T>> known = new ArrayList<>();

        T read(Supplier<T> definition) {
            int number = number();
            if (number > known.size()) {
                throw malformed("value " + number + " is referred to, and there are " + known.size());
            }
            if (number > 0) {
                Definition<T> before = known.get(number - 1);
                length += before.length();
                return before.value();
            }
            long start = length;
            T value = definition.get();
            if (length - start <= ContentWriter.LONGEST_SHARED) {
                known.add(new Definition<>(value, length - start));
            }
            return value;
        }
    }

    private record Definition<T>(T value, long length) {}

    int number() {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = next();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                if (number < 0 || (shift == 28 && next > 0x07)) {
                    break;
                }
                return number;
            }
        }
        throw malformed("a number is larger than " + Integer.MAX_VALUE);
    }

    private int next() {
        return bytes[skip(1)] & 0xff;
    }

    /** Passes over bytes that must be there, and gives the place of the first. */
    private int skip(int number) {
        requireLeft(number);
        int start = position;
        position += number;
        length += number;
        return start;
    }

    private void requireLeft(int number) {
        if (number > bytes.length - position) {
            throw malformed(number + " bytes are needed, and " + (bytes.length - position) + " are left");
        }
    }

    byte[] bytes(int number) {
        int start = skip(number);
        return Arrays.copyOfRange(bytes, start, start + number);
    }

    String text() {
        return texts.read(() -> {
            int number = number();
            return new String(bytes, skip(number), number, StandardCharsets.UTF_8);
        });
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw malformed(
                "`" + name + "` is there, and one of " + Arrays.toString(type.getEnumConstants()) + " was expected");
    }

    <T> List<T> list(Supplier<T> element) {
        int size = number();
        // An element has at least one byte.
        requireLeft(size);
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(element.get());
        }
        return values;
    }

    void requireEnd() {
        if (position < bytes.length) {
            throw malformed((bytes.length - position) + " bytes follow the end");
        }
    }

    MalformedSnapshotException malformed(String problem) {
        return new MalformedSnapshotException(
                "the snapshot is malformed at byte " + position + " of its content: " + problem);
    }
}
