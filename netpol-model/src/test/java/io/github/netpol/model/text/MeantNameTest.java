package io.github.netpol.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeantNameTest {
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
        assertThat(MeantName.find(name, SPEC)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "foo", "color", "", "to", "“”"})
    void whatIsNearToNothingIsNotGuessed(String name) {
        assertThat(MeantName.find(name, RULE)).isEmpty();
    }

    @Test
    void whatIsAsNearToTwoNamesIsNotGuessed() {
        assertThat(MeantName.misspelt("Engress", SPEC)).isEmpty();
        assertThat(MeantName.misspelt("Inress", SPEC)).contains("ingress");
    }

    @Test
    void aPartOfTwoNamesIsNotGuessed() {
        assertThat(MeantName.find("selector", List.of("podSelector", "namespaceSelector")))
                .isEmpty();
    }

    @Test
    void aMisspellingIsNearerThanAGuess() {
        assertThat(MeantName.misspelt("hostnetwork", List.of("hostNetwork"))).contains("hostNetwork");
        assertThat(MeantName.misspelt("types", SPEC)).isEmpty();
    }

    @Test
    void aHugeNameIsNotCompared() {
        assertThat(MeantName.find("x".repeat(1_000_000), SPEC)).isEmpty();
    }
}
