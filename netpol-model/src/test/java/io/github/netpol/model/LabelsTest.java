package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void labelsAreEqualByValueInWhateverOrderTheyAreGiven() {
        assertThat(Labels.of("a", "1", "b", "2"))
                .isEqualTo(Labels.of("b", "2", "a", "1"))
                .isEqualTo(Labels.of(Map.of("a", "1", "b", "2")))
                .hasSameHashCodeAs(Labels.of("b", "2", "a", "1"))
                .isNotEqualTo(Labels.of("a", "1"))
                .hasToString("a=1,b=2");
        assertThat(Labels.of()).isEqualTo(Labels.NONE).hasToString("");
    }

    @Test
    void textsOfTheSameHashAreDifferentLabels() {
        assertThat(Labels.of("app", "Aa"))
                .isNotEqualTo(Labels.of("app", "BB"))
                .hasSameHashCodeAs(Labels.of("app", "BB"));
    }

    @Test
    void s16KeysAreComparedExactlyWhateverOrderTheMapHas() {
        SortedMap<String, String> ignoringCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.put("App", "web");
        Labels labels = new Labels(ignoringCase);

        assertThat(labels.value("app")).isEmpty();
        assertThat(labels.value("App")).contains("web");
        assertThat(LabelSelector.matching("app", "web").matches(labels)).isFalse();
        assertThat(labels.with("app", "db")).hasToString("App=web,app=db");
    }

    @Test
    void labelsAreSortedByKeyWhateverOrderTheMapHas() {
        SortedMap<String, String> backwards = new TreeMap<>(Collections.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2"));

        assertThat(new Labels(backwards)).hasToString("a=1,b=2");
    }

    @Test
    void keysThatAreEqualTextsAreOneLabel() {
        IdentityHashMap<String, String> twice = new IdentityHashMap<>();
        twice.put("app", "web");
        twice.put(new String("app"), "web");
        twice.put("tier", "db");

        assertThat(Labels.of(twice)).isEqualTo(Labels.of("app", "web", "tier", "db"));
        assertThat(Labels.of(twice).size()).isEqualTo(2);
    }

    @Test
    void s78AKeyOrValueOfWrongFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("color**", "red"))
                .withMessage("label key `color**` name must consist of letters, digits, `-`, `_` and `.`, and start and"
                        + " end with a letter or digit (as in `my.name`)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of(Map.of("color", "dark red")))
                .withMessage("value of label `color`: `dark red` must be empty, or consist of letters, digits, `-`, `_`"
                        + " and `.`, and start and end with a letter or digit (as in `my-value`)");
        assertThatIllegalArgumentException().isThrownBy(() -> Labels.NONE.with("", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Labels.NONE.with("x", "-"));
    }

    @Test
    void keysAndValuesComeInPairsAndOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("app", "web", "tier"))
                .withMessage("label `tier` has no value; give keys and values in turn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Labels.of("app", "web", "app", "web"))
                .withMessage("label `app` is given twice");
    }

    @Test
    void aValueMayBeEmptyAndIsThenNotAbsent() {
        assertThat(Labels.of("app", "").value("app")).contains("");
        assertThat(Labels.of("app", "").value("tier")).isEmpty();
    }

    @Test
    void withAddsOrReplacesInACopy() {
        Labels labels = Labels.of("a", "1");

        assertThat(labels.with("b", "2")).isEqualTo(Labels.of("a", "1", "b", "2"));
        assertThat(labels.with("a", "2")).isEqualTo(Labels.of("a", "2"));
        assertThat(labels.with("a", "1")).isSameAs(labels);
        assertThat(labels).isEqualTo(Labels.of("a", "1"));
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        Map<String, String> input = new HashMap<>(Map.of("a", "1"));
        SortedMap<String, String> sorted = new TreeMap<>(input);
        Labels fromMap = Labels.of(input);
        Labels fromSorted = new Labels(sorted);
        input.put("b", "2");
        sorted.clear();

        assertThat(fromMap).isEqualTo(Labels.of("a", "1")).isEqualTo(fromSorted);
        assertThatThrownBy(() -> fromMap.asMap().put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fromMap.asMap().tailMap("a").clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
