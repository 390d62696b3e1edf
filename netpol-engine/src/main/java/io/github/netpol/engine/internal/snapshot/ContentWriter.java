package io.github.netpol.engine.internal.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Collects content: numbers, texts and lists. Not thread-safe. */
final class ContentWriter {
    /**
     * What is longer is written out each time. So a number never stands for much, and reading a snapshot takes time and
     * memory in proportion to its bytes, whoever made it.
     */
    static final int LONGEST_SHARED = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // How many bytes there would be if nothing were shared.
    private long length;
    private final Shared<String> texts = new Shared<>();

    /** Values of one sort: each is written out where it is first met, and by its number after that. */
    final class Shared<T> {
        private final Map<T, Definition> known = new HashMap<>();

        void write(T value, Consumer<T> definition) {
            Definition before = known.get(value);
            if (before != null) {
                number(before.number());
                length += before.length();
                return;
            }
            number(0);
            long start = length;
            definition.accept(value);
            if (length - start <= LONGEST_SHARED) {
                known.put(value, new Definition(known.size() + 1, length - start));
            }
        }
    }

    private record Definition(int number, long length) {}

    /** A number from 0 on, seven bits in a byte, the lowest first; the highest bit says that more follow. */
    void number(int number) {
        int rest = number;
        while (rest > 0x7f) {
            one(rest | 0x80);
            rest >>>= 7;
        }
        one(rest);
    }

    private void one(int value) {
        bytes.write(value);
        length++;
    }

    void bytes(byte[] raw) {
        bytes.writeBytes(raw);
        length += raw.length;
    }

    void text(String text) {
        texts.write(text, first -> {
            byte[] encoded = first.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            bytes(encoded);
        });
    }

    /** A constant, by name: the order of declaration may change. */
    void constant(Enum<?> constant) {
        text(constant.name());
    }

    <T> void list(Collection<T> values, Consumer<T> element) {
        number(values.size());
        values.forEach(element);
    }

    byte[] content() {
        return bytes.toByteArray();
    }
}
