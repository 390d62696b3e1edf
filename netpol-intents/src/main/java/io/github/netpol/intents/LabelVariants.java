package io.github.netpol.intents;

import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.syntax.NameSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The labels that a selector matches: a set of them for each way in which a claim tells such labels apart. A requirement
 * looks at one key, so each key has its choices, and every combination of them is a variant. Of a key that is not told
 * apart one choice will do.
 */
final class LabelVariants {
    /**
     * What a label can be.
     *
     * @param absent that there is none, if that can be
     * @param another a value that nobody names; more of them end in a number
     * @param isPossible which values it can have
     */
    private record Domain(List<Labels> absent, String another, Predicate<String> isPossible) {
        /** A value that is none of these: all such values meet the same requirements. */
        String valueBeside(Set<String> named) {
            return Stream.iterate(1, i -> i + 1)
                    .map(i -> i == 1 ? another : another + "-" + i)
                    .filter(value -> !named.contains(value) && isPossible.test(value))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Domain ANYTHING = new Domain(List.of(Labels.NONE), "any", value -> true);

    private final LabelSelector selector;
    private final ToldApart told;
    private final List<List<Labels>> choices = new ArrayList<>();

    private LabelVariants(LabelSelector selector, ToldApart told) {
        this.selector = selector;
        this.told = told;
    }

    /** Labels of pods. */
    static LabelVariants ofPods(LabelSelector selector, ToldApart told) {
        LabelVariants variants = new LabelVariants(selector, told);
        variants.keys().forEach(key -> variants.add(key, ANYTHING));
        return variants;
    }

    /** Labels of namespaces that have none of the known names, but a name (S18). */
    static LabelVariants ofNamespaces(LabelSelector selector, ToldApart told, Set<String> known) {
        Domain names = new Domain(
                List.of(),
                Strangers.SOMEWHERE,
                name -> !known.contains(name)
                        && NameSyntax.dnsLabelProblems(name).isEmpty());
        LabelVariants variants = new LabelVariants(selector, told);
        Set<String> keys = variants.keys();
        keys.add(Namespace.NAME_LABEL);
        keys.forEach(key -> variants.add(key, key.equals(Namespace.NAME_LABEL) ? names : ANYTHING));
        return variants;
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>(told.keys());
        selector.requirements().forEach(requirement -> keys.add(requirement.key()));
        return keys;
    }

    private void add(String key, Domain domain) {
        List<Requirement> asked = selector.requirements().stream()
                .filter(requirement -> requirement.key().equals(key))
                .toList();
        Predicate<Labels> isMatch = labels -> asked.stream().allMatch(requirement -> requirement.matches(labels));
        Set<String> toldValues = told.valuesOf(key);
        Set<String> named = new TreeSet<>();
        asked.forEach(requirement -> named.addAll(requirement.values()));
        named.removeAll(toldValues);
        Set<String> all = new TreeSet<>(named);
        all.addAll(toldValues);

        Stream<Labels> kinds = toldValues.stream()
                .filter(domain.isPossible())
                .map(value -> Labels.of(key, value))
                .filter(isMatch);
        Stream<Labels> another = Stream.concat(
                        named.stream().filter(domain.isPossible()), Stream.of(domain.valueBeside(all)))
                .map(value -> Labels.of(key, value))
                .filter(isMatch)
                .limit(1);
        choices.add(Stream.of(domain.absent().stream().filter(isMatch), kinds, another)
                .flatMap(each -> each)
                .limit(told.keys().contains(key) ? Long.MAX_VALUE : 1)
                .toList());
    }

    /** How many there are, which can be more than can be counted exactly. */
    double count() {
        return choices.stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other);
    }

    /** All of them. */
    List<Labels> all() {
        List<Labels> all = List.of(Labels.NONE);
        for (List<Labels> ofKey : choices) {
            all = all.stream()
                    .flatMap(labels -> ofKey.stream().map(choice -> union(labels, choice)))
                    .toList();
        }
        return all;
    }

    private static Labels union(Labels some, Labels others) {
        TreeMap<String, String> both = new TreeMap<>(some.asMap());
        both.putAll(others.asMap());
        return Labels.of(both);
    }
}
