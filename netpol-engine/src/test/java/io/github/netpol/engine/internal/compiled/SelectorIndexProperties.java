package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** An index of selectors gives what trying each of them would. */
class SelectorIndexProperties {
    private static final String[] KEYS = {"app", "tier", "team"};

    private static String key(Random random) {
        return KEYS[random.nextInt(KEYS.length)];
    }

    private static String value(Random random) {
        return "v" + random.nextInt(3);
    }

    private static Labels labels(Random random) {
        Labels labels = Labels.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            labels = labels.with(key(random), value(random));
        }
        return labels;
    }

    private static LabelSelector selector(Random random) {
        LabelSelector selector = LabelSelector.matching(labels(random).asMap());
        for (int i = random.nextInt(3); i > 0; i--) {
            selector = switch (random.nextInt(4)) {
                case 0 -> selector.andIn(key(random), value(random), value(random));
                case 1 -> selector.andNotIn(key(random), value(random));
                case 2 -> selector.andExists(key(random));
                default -> selector.andDoesNotExist(key(random));
            };
        }
        return selector;
    }

    @Property(tries = 500, seed = "2101")
    void whatMatchesIsFoundOnceHoweverManySelectorsThereAre(@ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        Random random = new Random(seed);
        SelectorIndex<Integer> index = new SelectorIndex<>();
        List<LabelSelector> selectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            selectors.add(selector(random));
            index.add(selectors.get(i), i);
        }

        for (int i = 0; i < 20; i++) {
            Labels labels = labels(random);
            List<Integer> expected = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                if (selectors.get(number).matches(labels)) {
                    expected.add(number);
                }
            }
            List<Integer> found = new ArrayList<>();
            index.forEachMatching(labels, found::add);
            found.sort(Comparator.naturalOrder());
            assertThat(found).as("%s of %s", labels, selectors).isEqualTo(expected);
        }
    }
}
