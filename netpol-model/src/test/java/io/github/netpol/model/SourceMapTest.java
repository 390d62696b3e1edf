package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceMapTest {
    private static final NamespacedName POLICY = new NamespacedName("shop", "p");
    private static final SourceMap MAP = SourceMap.builder()
            .add(POLICY, "", line(1))
            .add(POLICY, "ingress", line(5))
            .add(POLICY, "ingress[1]", line(10))
            .add(POLICY, "ingress[1].from[0]", line(12))
            .build();

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "egress, 1",
        "podSelector.matchLabels, 1",
        "ingress, 5",
        "ingress[0], 5",
        "ingress[11], 5",
        "ingress[0].from[0], 5",
        "ingress[1], 10",
        "ingress[1].ports[0], 10",
        "ingress[1].from, 10",
        "ingress[1].from[0], 12",
        "ingress[1].from[0].ipBlock.except[3], 12",
        "ingress[1].from[1], 10"
    })
    void aPartWithoutAPlaceHasThatOfItsNearestEnclosingPart(String fieldPath, int line) {
        assertThat(MAP.find(POLICY, fieldPath)).contains(line(line));
    }

    @Test
    void anUnknownPolicyHasNoPlace() {
        assertThat(MAP.find(new NamespacedName("shop", "q"), "ingress")).isEmpty();
        assertThat(SourceMap.EMPTY.find(POLICY, "")).isEmpty();
        assertThat(SourceMap.builder().add(POLICY, "ingress", line(1)).build().find(POLICY, "egress"))
                .isEmpty();
    }

    @Test
    void theLastPlaceOfAPartCounts() {
        SourceMap map = SourceMap.builder()
                .add(POLICY, "ingress", line(1))
                .add(POLICY, "ingress", line(2))
                .build();

        assertThat(map.find(POLICY, "ingress")).contains(line(2));
    }

    @Test
    void aMapDoesNotChangeWithItsBuilder() {
        SourceMap.Builder builder = SourceMap.builder().add(POLICY, "", line(1));
        SourceMap map = builder.build();
        builder.add(POLICY, "ingress", line(2));

        assertThat(map.find(POLICY, "ingress")).contains(line(1));
    }

    @Test
    void mapsAreEqualByValue() {
        SourceMap same = SourceMap.builder().add(POLICY, "", line(1)).build();

        assertThat(SourceMap.builder().add(POLICY, "", line(1)).build())
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(SourceMap.EMPTY);
    }

    @Test
    void placesAreOrderedByFileLineAndColumn() {
        assertThat(List.of(
                        new SourceLocation("a.yaml", 2, 9),
                        new SourceLocation("a.yaml", 10, 1),
                        new SourceLocation("a.yaml", 10, 2),
                        new SourceLocation("b.yaml", 1, 1)))
                .isSorted();
        assertThat(new SourceLocation("a.yaml", 2, 9)).hasToString("a.yaml:2:9");
        assertThat(new SourceLocation("a.yaml", 2, 9).inShort()).isEqualTo("a.yaml:2");
    }

    @Test
    void anObjectThatHasNoLinesIsItsName() {
        SourceLocation object = SourceLocation.withoutLines("NetworkPolicy shop/p");

        assertThat(object)
                .hasToString("NetworkPolicy shop/p")
                .isEqualTo(new SourceLocation("NetworkPolicy shop/p", 0, 0));
        assertThat(object.inShort()).isEqualTo("NetworkPolicy shop/p");
        assertThat(object.hasLine()).isFalse();
        assertThat(line(1).hasLine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void linesAndColumnsCountFromOne(int line, int column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourceLocation("a.yaml", line, column))
                .withMessage("`a.yaml:" + line + ":" + column + "` is no place; lines and columns count from 1");
    }

    private static SourceLocation line(int line) {
        return new SourceLocation("p.yaml", line, 1);
    }
}
