package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Sets of numbers are put together as other sets are. */
class IntSetProperties {
    private static IntSet of(Collection<Integer> numbers) {
        IntSet.Builder builder = new IntSet.Builder();
        numbers.forEach(builder::add);
        return builder.build();
    }

    @Property(tries = 300, seed = "2201")
    void aUnionHasTheNumbersOfBoth(
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> one,
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> other) {
        Set<Integer> both = new TreeSet<>(one);
        both.addAll(other);

        assertThat(of(one).union(of(other))).isEqualTo(of(both)).hasSameHashCodeAs(of(both));
        assertThat(of(one).union(of(other))).hasToString(both.toString());
    }

    @Property(tries = 300, seed = "2202")
    void oneMoreNumberIsThereOnce(
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> numbers, @ForAll @IntRange(max = 30) int number) {
        Set<Integer> all = new TreeSet<>(numbers);
        all.add(number);

        assertThat(of(numbers).with(number)).hasToString(all.toString());
    }

    @Property(tries = 300, seed = "2203")
    void theNumbersThatPassAreKept(
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> numbers,
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> passing) {
        Set<Integer> kept = new TreeSet<>(numbers);
        kept.retainAll(passing);

        assertThat(of(numbers).filter(passing::contains)).isEqualTo(of(kept)).hasToString(kept.toString());
        assertThat(of(numbers).filter(numbers::contains)).isEqualTo(of(numbers));
    }
}
