package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to do harm ends in a clear error, soon, and without a large heap or a deep stack. */
@Timeout(60)
class HostileInputTest {
    private static final int MILLION = 1_000_000;
    private static final String TOO_DEEP = "limit: lists and mappings are nested deeper than the limit of 256 levels";

    @Test
    void anAliasBombIsDefusedBeforeItGoesOff() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String previous = "*" + (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append((previous + ", ").repeat(10))
                    .append("]\n");
        }
        assertThat(Reading.of(bomb.toString()).only())
                .isEqualTo("6:36 limit: the aliases of the document stand for more than the limit of 1000000 values"
                        + " together");
    }

    @Test
    void aMergeBombIsDefusedToo() {
        StringBuilder bomb = new StringBuilder("a: &a {x0: 1, x1: 1, x2: 1}\n");
        for (char c = 'b'; c <= 'z'; c++) {
            String previous = "{<<: *" + (char) (c - 1) + "}";
            bomb.append(c).append(": &").append(c);
            bomb.append(" {p: ")
                    .append(previous)
                    .append(", q: ")
                    .append(previous)
                    .append("}\n");
        }
        assertThat(Reading.of(bomb.toString()).only()).contains("limit: the aliases of the document");
    }

    @Test
    void aliasesCountWithEverythingBehindThem() {
        Limits limits = new Limits(MILLION, 100, 100, 5);
        assertThat(Reading.of("- &a [1, 2]\n- *a\n- [3, &b 4]\n- *b\n- *b", limits)
                        .only())
                .isEqualTo("[[1, 2], [1, 2], [3, 4], 4, 4]");
        assertThat(Reading.of("- &a [1, 2]\n- &b [*a]\n- *b", limits).only()).startsWith("3:3 limit: the aliases");
    }

    @Test
    void aliasesDoNotHideDepth() {
        StringBuilder chain = new StringBuilder("- &a0 []\n");
        for (int i = 1; i < 1000; i++) {
            chain.append("- &a").append(i).append(" [*a").append(i - 1).append("]\n");
        }
        assertThat(Reading.of(chain.toString()).only()).isEqualTo("256:10 " + TOO_DEEP);
    }

    static Stream<String> deeplyNested() {
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            stairs.append(" ".repeat(i)).append("a:\n");
        }
        return Stream.of(
                "[".repeat(MILLION),
                "{".repeat(MILLION),
                "[\n".repeat(MILLION),
                "x: " + "[".repeat(MILLION),
                "x: " + "{a: ".repeat(MILLION),
                "{\"a\":".repeat(100_000),
                "[".repeat(100_000) + "]".repeat(100_000),
                "- ".repeat(100_000),
                "- ".repeat(100_000) + "x",
                stairs.toString());
    }

    @ParameterizedTest
    @MethodSource("deeplyNested")
    void nestingHasALimit(String text) {
        assertThat(Reading.of(text).only())
                .satisfiesAnyOf(
                        call -> assertThat(call).endsWith(TOO_DEEP),
                        call -> assertThat(call).contains("syntax: a list or mapping cannot be a key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "\n[", "? "})
    void withoutThatLimitNestingCostsNoStack(String opening) throws IOException {
        int levels = 100_000;
        AtomicInteger calls = new AtomicInteger();
        new DocumentReader(new Limits(MILLION, Integer.MAX_VALUE, MILLION, 1))
                .read(
                        new ByteArrayInputStream(opening.repeat(levels).getBytes(StandardCharsets.UTF_8)),
                        new Counter(calls));
        assertThat(calls).hasValue(1);
    }

    private record Counter(AtomicInteger calls) implements DocumentSink {
        @Override
        public void document(Node root) {
            calls.incrementAndGet();
        }

        @Override
        public void syntaxError(Node.Position position, String message) {
            calls.incrementAndGet();
        }

        @Override
        public void limitExceeded(Node.Position position, String message) {
            throw new AssertionError(message);
        }
    }

    @Test
    void nodesHaveALimit() {
        Limits limits = new Limits(MILLION, 10, 3, 0);
        assertThat(Reading.of("a: [1, 2, 3]", limits).only())
                .isEqualTo("1:8 limit: the document has more than the limit of 3 values");
        assertThat(Reading.of("{\"a\": [1, 2, 3]}", limits).only())
                .isEqualTo("1:11 limit: the document has more than the limit of 3 values");
        assertThat(Reading.of("[1, 2]", limits).only()).isEqualTo("[1, 2]");
    }

    @Test
    void theSizeHasALimit() {
        Limits limits = new Limits(8, 10, 10, 0);
        assertThat(Reading.of("a: 12345", limits).only()).isEqualTo("{a: 12345}");
        assertThat(Reading.of("a: 123456", limits).only())
                .isEqualTo("1:1 limit: the input is larger than the limit of 8 bytes");
    }

    @Test
    void anEndlessStreamIsReadToTheLimitOnly() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        Reading reading = new Reading();
        new DocumentReader(new Limits(MILLION, 10, 10, 0)).read(endless, reading);
        assertThat(reading.only()).isEqualTo("1:1 limit: the input is larger than the limit of 1000000 bytes");
    }

    @Test
    void aStreamThatFailsIsTheOnlyThingThatThrows() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken pipe");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> new DocumentReader(Limits.DEFAULTS).read(failing, new Reading()))
                .isInstanceOf(IOException.class);
    }

    /** SnakeYAML's own reader needs minutes for these. */
    @Test
    void longScalarsTakeNoLongTime() {
        int length = 20 * MILLION;
        assertThat(Reading.of("a: " + "x".repeat(length)).only()).hasSize(length + 7);
        assertThat(Reading.of("a: '" + "x".repeat(length) + "'").only()).hasSize(length + 7);
        assertThat(Reading.of("a: 'x" + "\n".repeat(length)).only()).startsWith("1:4 syntax: the quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x", "0b", "", "0o", "-0x", "1e", "."})
    void longNumbersTakeNoLongTime(String prefix) {
        assertThat(Reading.of("a: " + prefix + "1".repeat(MILLION)).calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF})
    void charactersThatYamlDoesNotHaveAreErrors(int character) {
        String text = "a: 1\n---\nb: 'x" + Character.toString(character) + "'\nc: 1\n---\nd: 1";
        assertThat(Reading.of(text).calls())
                .containsExactly(
                        "{a: 1}",
                        String.format("3:6 syntax: the character U+%04X is not allowed in YAML", character),
                        "{d: 1}");
    }

    @Test
    void aNulDoesNotEndTheText() {
        assertThat(Reading.of("a: 1\n\0\nb: 1").only())
                .isEqualTo("2:1 syntax: the character U+0000 is not allowed in YAML");
        assertThat(Reading.of("{\"a\": 1}\0").calls().toString()).contains("syntax: the text is not JSON");
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                bytes("a: 1\nb: ", 0xFF),
                bytes("a: 1\nb: ", 0x80),
                bytes("a: 1\nb: ", 0xC3),
                bytes("a: 1\nb: ", 0xC0, 0x80),
                bytes("a: 1\nb: ", 0xED, 0xA0, 0x80),
                bytes("a: 1\nb: ", 0xF8, 0x88, 0x80, 0x80, 0x80),
                bytes("[1,\n 2,  ", 0xE4));
    }

    private static byte[] bytes(String start, int... rest) {
        byte[] text = start.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(text, text.length + rest.length);
        for (int i = 0; i < rest.length; i++) {
            all[text.length + i] = (byte) rest[i];
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void whatIsNotUtf8IsAnErrorAtItsPlace(byte[] input) {
        assertThat(Reading.of(input, Limits.DEFAULTS).only())
                .matches("2:[46] syntax: the text is not UTF-8: the byte 0x[0-9A-F]{2} cannot stand here");
    }

    @Test
    void utf16IsAnError() {
        byte[] utf16 = "a: 1".getBytes(StandardCharsets.UTF_16);
        assertThat(Reading.of(utf16, Limits.DEFAULTS).only())
                .isEqualTo("1:1 syntax: the text is UTF-16; save it as UTF-8");
    }
}
