package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Labels answer as the sorted map of the same keys and values. */
class LabelsProperties {
    private static final List<String> KEYS = List.of("a", "B", "aa", "a.b", "x/a", "x.y/a", "z", "Z", "0", "tier");
    private static final List<String> VALUES = List.of("", "a", "b", "web");

    @Property(tries = 500, seed = "3001")
    void whatIsAskedOfLabelsIsWhatTheMapHas(@ForAll("labels") Map<String, String> map) {
        Labels labels = Labels.of(map);

        assertThat(labels.size()).isEqualTo(map.size());
        assertThat(labels.isEmpty()).isEqualTo(map.isEmpty());
        for (String key : KEYS) {
            assertThat(labels.contains(key)).as(key).isEqualTo(map.containsKey(key));
            assertThat(labels.value(key)).as(key).isEqualTo(Optional.ofNullable(map.get(key)));
            for (String value : VALUES) {
                assertThat(labels.has(key, value)).as(key + value).isEqualTo(value.equals(map.get(key)));
            }
        }
    }

    @Property(tries = 300, seed = "3002")
    void labelsAreGivenByAscendingKey(@ForAll("labels") Map<String, String> map) {
        Labels labels = Labels.of(map);
        List<String> given = new ArrayList<>();
        labels.forEach((key, value) -> given.add(key + "=" + value));

        List<String> expected =
                new TreeMap<>(map).entrySet().stream().map(Object::toString).collect(Collectors.toList());
        assertThat(given).isEqualTo(expected);
        assertThat(labels).hasToString(String.join(",", expected));
        assertThat(labels.asMap()).isEqualTo(map);
        assertThat(new Labels(labels.asMap())).isEqualTo(labels);
    }

    @Property(tries = 500, seed = "3003")
    void labelsAreEqualIfTheirMapsAre(
            @ForAll("labels") Map<String, String> one, @ForAll("labels") Map<String, String> other) {
        assertThat(Labels.of(one).equals(Labels.of(other))).isEqualTo(one.equals(other));
        assertThat(Labels.of(one))
                .isEqualTo(Labels.of(new TreeMap<>(one)))
                .hasSameHashCodeAs(new Labels(new TreeMap<>(one)));
        assertThat(Labels.of(one).hasAll(Labels.of(other)))
                .isEqualTo(one.entrySet().containsAll(other.entrySet()));
    }

    @Property(tries = 500, seed = "3004")
    void withIsWhatPutIsToAMap(@ForAll("labels") Map<String, String> map, @ForAll("keys") String key) {
        Labels before = Labels.of(map);
        Map<String, String> changed = new HashMap<>(map);
        changed.put(key, "web");

        assertThat(before.with(key, "web")).isEqualTo(Labels.of(changed)).hasSameHashCodeAs(Labels.of(changed));
        assertThat(before.asMap()).isEqualTo(map);
    }

    @Property(tries = 500, seed = "3005")
    void aSelectorOfMatchLabelsMatchesLabelsThatHaveThemAll(
            @ForAll("few") Map<String, String> required, @ForAll("labels") Map<String, String> map) {
        LabelSelector selector = LabelSelector.matching(required);

        assertThat(selector.matches(Labels.of(map))).isEqualTo(map.entrySet().containsAll(required.entrySet()));
        assertThat(selector.matchLabels())
                .isEqualTo(required)
                .isEqualTo(selector.requiredLabels().asMap());
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of(KEYS);
    }

    @Provide
    Arbitrary<Map<String, String>> labels() {
        return Arbitraries.maps(keys(), Arbitraries.of(VALUES)).ofMaxSize(10);
    }

    @Provide
    Arbitrary<Map<String, String>> few() {
        return Arbitraries.maps(keys(), Arbitraries.of(VALUES)).ofMaxSize(2);
    }
}
