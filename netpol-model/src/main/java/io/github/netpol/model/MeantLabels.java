package io.github.netpol.model;

import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.text.NearestNames;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the labels that somebody may have meant by a selector that matches nothing. */
public final class MeantLabels {
    private MeantLabels() {}

    /**
     * The label nearest to the first requirement that nobody meets, such as {@code app=orders} for {@code app=order}; empty
     * if there is none, or if somebody meets each requirement, but nobody all of them.
     *
     * @param known the labels of everybody whom the selector could match
     */
    public static Optional<String> of(LabelSelector selector, Collection<Labels> known) {
        return selector.requirements().stream()
                .filter(requirement ->
                        requirement.operator() == Operator.IN || requirement.operator() == Operator.EXISTS)
                .filter(requirement -> known.stream().noneMatch(requirement::matches))
                .findFirst()
                .flatMap(requirement -> nearest(requirement, known));
    }

    private static Optional<String> nearest(Requirement requirement, Collection<Labels> known) {
        TreeSet<String> keys = new TreeSet<>();
        TreeSet<String> values = new TreeSet<>();
        for (Labels labels : known) {
            labels.forEach((key, value) -> keys.add(key));
            labels.value(requirement.key()).ifPresent(values::add);
        }
        return values.isEmpty()
                ? first(requirement.key(), keys).map(key -> withValue(key, requirement, known))
                : first(requirement.values().get(0), values).map(value -> requirement.key() + "=" + value);
    }

    private static String withValue(String key, Requirement requirement, Collection<Labels> known) {
        List<String> values = requirement.values();
        boolean isThere = !values.isEmpty() && known.stream().anyMatch(labels -> labels.has(key, values.get(0)));
        return isThere ? key + "=" + values.get(0) : key;
    }

    private static Optional<String> first(String wanted, Collection<String> names) {
        return NearestNames.to(wanted, names).stream().findFirst();
    }
}
