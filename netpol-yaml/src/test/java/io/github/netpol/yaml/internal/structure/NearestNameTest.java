package io.github.netpol.yaml.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {
    private static final List<String> SPEC = List.of("podSelector", "policyTypes", "ingress", "egress");
    private static final List<String> RULE = List.of("from", "ports");

    @ParameterizedTest
    @CsvSource({
        "podselector, podSelector",
        "pod-selector, podSelector",
        "POD_SELECTOR, podSelector",
        "p-o-d-s-e-l-e-c-t-o-r, podSelector",
        "podSelectr, podSelector",
        "opdSelector, podSelector",
        "selector, podSelector",
        "types, policyTypes",
        "ingres, ingress",
        "ingressRules, ingress",
    })
    void aNameIsFoundByLettersEditsOrParts(String name, String expected) {
        assertThat(NearestName.find(name, SPEC)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "foo", "color", "", "to", "“”"})
    void whatIsNearToNothingIsNotGuessed(String name) {
        assertThat(NearestName.find(name, RULE)).isEmpty();
    }

    @Test
    void aSwapOfNeighboursIsOneEdit() {
        assertThat(NearestName.edits("form", "from")).isEqualTo(1);
        assertThat(NearestName.edits("", "abc")).isEqualTo(3);
        assertThat(NearestName.edits("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void whatIsAsNearToTwoNamesIsNotGuessed() {
        assertThat(NearestName.misspelt("Engress", SPEC)).isEmpty();
        assertThat(NearestName.misspelt("Inress", SPEC)).contains("ingress");
    }

    @Test
    void aPartOfTwoNamesIsNotGuessed() {
        assertThat(NearestName.find("selector", List.of("podSelector", "namespaceSelector")))
                .isEmpty();
    }

    @Test
    void aMisspellingIsNearerThanAGuess() {
        assertThat(NearestName.misspelt("hostnetwork", List.of("hostNetwork"))).contains("hostNetwork");
        assertThat(NearestName.misspelt("types", SPEC)).isEmpty();
    }

    @Test
    void aHugeNameIsNotCompared() {
        assertThat(NearestName.find("x".repeat(1_000_000), SPEC)).isEmpty();
    }
}
