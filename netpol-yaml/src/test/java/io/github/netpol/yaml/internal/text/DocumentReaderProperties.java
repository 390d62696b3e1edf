package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, reading ends and throws nothing. */
class DocumentReaderProperties {
    private static final Limits LIMITS = new Limits(1 << 20, 20, 1000, 1000);

    private static final List<String> SEEDS = List.of("""
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: a, labels: &l {app: "web", tier: 'db'}}
            spec:
              podSelector:
                matchLabels:
                  <<: *l
                  version: "1"
              ingress:
              - from:
                - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16, ]}
                ports:
                - {port: 0x50, protocol: TCP}
                - port: |-
                    http
            """, """
            {"kind": "List", "items": [{"a": 80.5, "b": [true, false, null]}, {"c": "\\u0041\\n"}]}
            {"kind": "Pod"}
            """, """
            %YAML 1.1
            --- !!map # comment
            ? a
            : - &x >
                folded
                text
              - *x
              - !!binary aGk=
            ...
            ---
            "b\\tc": [1, {d: e}, 'it''s', ~, 1e3, .inf]
            """);

    private static final String PIECES = "[]{}:,-?&*!|>'\"%@`#~<=\\ \t\n\r\0\uFEFFaxy0179._+eE\u2028\u00e4";

    @Property(tries = 2000, seed = "4004")
    void mutatedTextsDoNotThrow(@ForAll("mutatedTexts") byte[] input) {
        readsToTheEnd(input);
    }

    @Property(tries = 500, seed = "4005")
    void randomBytesDoNotThrow(@ForAll byte[] input) {
        readsToTheEnd(input);
    }

    @Property(tries = 1000, seed = "4006")
    void textsOfIndicatorsDoNotThrow(@ForAll("indicators") String text) {
        readsToTheEnd(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void readsToTheEnd(byte[] input) {
        List<String> calls = Reading.of(input, LIMITS).calls();
        assertThat(calls).hasSizeLessThanOrEqualTo(input.length).noneMatch(String::isBlank);
    }

    @Provide
    Arbitrary<String> indicators() {
        return Arbitraries.strings().withChars(PIECES.toCharArray()).ofMaxLength(60);
    }

    @Provide
    Arbitrary<byte[]> mutatedTexts() {
        Arbitrary<byte[]> seeds = Arbitraries.of(SEEDS).map(seed -> seed.getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(seeds, mutation().list().ofMinSize(1).ofMaxSize(5))
                .as((seed, mutations) -> {
                    byte[] text = seed;
                    for (Mutation mutation : mutations) {
                        text = mutation.apply(text);
                    }
                    return text;
                });
    }

    private static Arbitrary<Mutation> mutation() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.strings().withChars(PIECES.toCharArray()).ofMaxLength(3),
                Arbitraries.of("---\n", "...\n", "\n  ", "<<: ", "*x", "&x ", "!!int ", "[[[[", "{{", "\"", "- "));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(0, 20),
                        pieces)
                .as(Mutation::new);
    }

    /** Replaces some bytes with others. */
    private record Mutation(int offset, int removed, String added) {
        byte[] apply(byte[] text) {
            int from = offset % (text.length + 1);
            int to = Math.min(text.length, from + removed);
            byte[] piece = added.getBytes(StandardCharsets.UTF_8);
            byte[] result = Arrays.copyOf(text, from + piece.length + text.length - to);
            System.arraycopy(piece, 0, result, from, piece.length);
            System.arraycopy(text, to, result, from + piece.length, text.length - to);
            return result;
        }
    }
}
