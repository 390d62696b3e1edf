package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelSelectorTest {
    private static final Labels WEB = Labels.of("app", "web", "tier", "front");

    static Stream<Arguments> requirements() {
        return Stream.of(
                Arguments.of(Operator.IN, List.of("web"), Labels.of("app", "web"), true),
                Arguments.of(Operator.IN, List.of("db", "web"), Labels.of("app", "web"), true),
                Arguments.of(Operator.IN, List.of("db"), Labels.of("app", "web"), false),
                Arguments.of(Operator.IN, List.of("Web"), Labels.of("app", "web"), false),
                Arguments.of(Operator.IN, List.of(""), Labels.of("app", ""), true),
                Arguments.of(Operator.IN, List.of(""), Labels.NONE, false),
                Arguments.of(Operator.NOT_IN, List.of("web"), Labels.of("app", "web"), false),
                Arguments.of(Operator.NOT_IN, List.of("db", "web"), Labels.of("app", "web"), false),
                Arguments.of(Operator.NOT_IN, List.of("db"), Labels.of("app", "web"), true),
                Arguments.of(Operator.NOT_IN, List.of("db"), Labels.NONE, true),
                Arguments.of(Operator.NOT_IN, List.of(""), Labels.NONE, true),
                Arguments.of(Operator.NOT_IN, List.of(""), Labels.of("app", ""), false),
                Arguments.of(Operator.EXISTS, List.of(), Labels.of("app", "web"), true),
                Arguments.of(Operator.EXISTS, List.of(), Labels.of("app", ""), true),
                Arguments.of(Operator.EXISTS, List.of(), Labels.of("App", "web"), false),
                Arguments.of(Operator.DOES_NOT_EXIST, List.of(), Labels.of("app", "web"), false),
                Arguments.of(Operator.DOES_NOT_EXIST, List.of(), Labels.of("app", ""), false),
                Arguments.of(Operator.DOES_NOT_EXIST, List.of(), Labels.of("App", "web"), true));
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void s14ARequirementLooksAtTheLabelWithItsKey(Operator operator, List<String> values, Labels labels, boolean met) {
        Requirement requirement = new Requirement("app", operator, values);

        assertThat(requirement.matches(labels)).isEqualTo(met);
        assertThat(LabelSelector.EVERYTHING.and(requirement).matches(labels)).isEqualTo(met);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"IN", "NOT_IN"})
    void s14InAndNotInNeedAValue(Operator operator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement("app", operator, List.of()))
                .withMessage(operator.word() + " needs at least one value for `app`");
    }

    @ParameterizedTest
    @EnumSource(
            value = Operator.class,
            names = {"EXISTS", "DOES_NOT_EXIST"})
    void s14ExistsAndDoesNotExistTakeNone(Operator operator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement("app", operator, List.of("web")))
                .withMessage(operator.word() + " takes no values; leave out those of `app`");
    }

    @Test
    void s14TheOperatorsAreWrittenAsInManifests() {
        assertThat(Stream.of(Operator.values()).map(Operator::word))
                .containsExactly("In", "NotIn", "Exists", "DoesNotExist");
    }

    @Test
    void s79KeysAndValuesOfWrongFormAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement("a=b", Operator.EXISTS, List.of()))
                .withMessageStartingWith("label key `a=b` name must consist of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement("", Operator.EXISTS, List.of()))
                .withMessageStartingWith("label key `` name must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSelector.EVERYTHING.andIn("app", "web", "d b"))
                .withMessageStartingWith("label value `d b` must be empty, or consist of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSelector.matching("color**", "red"))
                .withMessageStartingWith("label key `color**` name must consist of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSelector.matching(Map.of("color", "red ")))
                .withMessageStartingWith("value of label `color`: `red ` must be empty, or consist of");
    }

    @Test
    void s79DuplicateKeysAndValuesOfExpressionsAreFine() {
        LabelSelector selector =
                LabelSelector.EVERYTHING.andIn("app", "web", "web").andIn("app", "web", "db");

        assertThat(selector.matchExpressions()).hasSize(2);
        assertThat(selector.matches(WEB)).isTrue();
    }

    @Test
    void s13TheEmptySelectorMatchesEverything() {
        assertThat(LabelSelector.EVERYTHING.matches(Labels.NONE)).isTrue();
        assertThat(LabelSelector.EVERYTHING.matches(WEB)).isTrue();
        assertThat(LabelSelector.EVERYTHING.isEmpty()).isTrue();
        assertThat(LabelSelector.matching()).isEqualTo(LabelSelector.EVERYTHING).hasToString("{}");
        assertThat(LabelSelector.matching("a", "b").isEmpty()).isFalse();
        assertThat(LabelSelector.EVERYTHING.andExists("a").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"web, front, true", "web, back, false", "db, front, false"})
    void s13EveryRequirementMustHold(String app, String tier, boolean matches) {
        assertThat(LabelSelector.matching("app", app, "tier", tier).matches(WEB))
                .isEqualTo(matches);
        assertThat(LabelSelector.matching("app", app).andIn("tier", tier).matches(WEB))
                .isEqualTo(matches);
        assertThat(LabelSelector.EVERYTHING
                        .andIn("app", app)
                        .andIn("tier", tier)
                        .matches(WEB))
                .isEqualTo(matches);
    }

    @Test
    void s15AMatchLabelNeedsThePresenceOfItsKey() {
        LabelSelector emptyValue = LabelSelector.matching("app", "");

        assertThat(emptyValue.matches(Labels.of("app", ""))).isTrue();
        assertThat(emptyValue.matches(Labels.NONE)).isFalse();
        assertThat(emptyValue.matches(WEB)).isFalse();
    }

    @Test
    void s15MatchLabelsAreRequirementsWithOneValue() {
        LabelSelector selector = LabelSelector.matching("b", "2", "a", "1").andDoesNotExist("c");

        assertThat(selector.requirements())
                .containsExactly(
                        new Requirement("a", Operator.IN, List.of("1")),
                        new Requirement("b", Operator.IN, List.of("2")),
                        new Requirement("c", Operator.DOES_NOT_EXIST, List.of()))
                .isUnmodifiable();
    }

    @Test
    void s16ValuesAreComparedExactly() {
        assertThat(LabelSelector.matching("app", "Web").matches(WEB)).isFalse();
        assertThat(LabelSelector.matching("App", "web").matches(WEB)).isFalse();
        assertThat(LabelSelector.matching("v", "1").matches(Labels.of("v", "1.0")))
                .isFalse();
        assertThat(LabelSelector.matching("v", "1").matches(Labels.of("v", "01")))
                .isFalse();
    }

    @Test
    void s16KeysAreDifferentTextsWhateverOrderTheMapHas() {
        SortedMap<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.put("App", "web");
        LabelSelector selector = new LabelSelector(ignoringCase, List.of());

        assertThat(selector.matchLabels().containsKey("app")).isFalse();
        assertThat(selector).isNotEqualTo(LabelSelector.matching("app", "web"));
    }

    @Test
    void theTextIsSortedByKeyWhateverOrderTheMapHas() {
        SortedMap<String, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2"));

        assertThat(new LabelSelector(backwards, List.of())).hasToString("a=1,b=2");
    }

    @Test
    void theTextShowsEveryRequirement() {
        LabelSelector selector = LabelSelector.matching("app", "web")
                .andIn("tier", "a", "b")
                .andNotIn("env", "dev")
                .andExists("team")
                .andDoesNotExist("old");

        assertThat(selector).hasToString("app=web,tier in (a,b),env notin (dev),team,!old");
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        SortedMap<String, String> labels = new TreeMap<>(Map.of("a", "1"));
        List<String> values = new ArrayList<>(List.of("x"));
        List<Requirement> expressions = new ArrayList<>(List.of(new Requirement("b", Operator.IN, values)));
        LabelSelector selector = new LabelSelector(labels, expressions);
        labels.clear();
        values.clear();
        expressions.clear();

        assertThat(selector).isEqualTo(LabelSelector.matching("a", "1").andIn("b", "x"));
        assertThat(selector.matchExpressions()).isUnmodifiable();
        assertThat(selector.matchExpressions().get(0).values()).isUnmodifiable();
        assertThatThrownBy(() -> selector.matchLabels().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void textsOfTheSameHashAreDifferentSelectors() {
        assertThat(LabelSelector.matching("app", "Aa"))
                .isNotEqualTo(LabelSelector.matching("app", "BB"))
                .hasSameHashCodeAs(LabelSelector.matching("app", "BB"));
        assertThat(LabelSelector.EVERYTHING.andIn("app", "Aa"))
                .isNotEqualTo(LabelSelector.EVERYTHING.andIn("app", "BB"))
                .hasSameHashCodeAs(LabelSelector.EVERYTHING.andIn("app", "BB"));
    }

    @Test
    void addingARequirementLeavesTheSelectorAsItWas() {
        LabelSelector selector = LabelSelector.matching("a", "1");
        assertThat(selector.andExists("b")).isNotEqualTo(selector);

        assertThat(selector)
                .isEqualTo(LabelSelector.matching("a", "1"))
                .hasSameHashCodeAs(LabelSelector.matching("a", "1"));
    }
}
