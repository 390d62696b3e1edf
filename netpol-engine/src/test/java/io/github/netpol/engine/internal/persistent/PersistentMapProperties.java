package io.github.netpol.engine.internal.persistent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A persistent map holds what a hash map would, and no change is seen in a map that was there before. */
class PersistentMapProperties {

    /** A key whose hash is chosen: few hashes, so that some collide and some differ in their last bits only. */
    record Key(int name, int hash) {
        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** A key with a value, or to be removed. */
    record Change(Key key, int value, boolean isRemoval) {}

    @Property(tries = 500, seed = "2001", edgeCases = EdgeCasesMode.NONE)
    void everyChangeIsThatOfAHashMapAndLeavesTheOldMapAlone(@ForAll("changes") List<Change> changes) {
        List<PersistentMap<Key, Integer>> maps = new ArrayList<>(List.of(PersistentMap.empty()));
        List<Map<Key, Integer>> expected = new ArrayList<>(List.of(Map.of()));
        for (Change change : changes) {
            maps.add(changed(maps.get(maps.size() - 1), change));
            expected.add(changed(expected.get(expected.size() - 1), change));
        }

        for (int i = 0; i < maps.size(); i++) {
            assertSame(maps.get(i), expected.get(i));
            for (Change change : changes) {
                assertThat(maps.get(i).get(change.key()))
                        .isEqualTo(expected.get(i).get(change.key()));
            }
        }
    }

    @Property(tries = 500, seed = "2002", edgeCases = EdgeCasesMode.NONE)
    void aCopyOfAMapIsLikeOneThatGrewAndShrank(@ForAll("changes") List<Change> changes) {
        PersistentMap<Key, Integer> grown = PersistentMap.empty();
        Map<Key, Integer> expected = new HashMap<>();
        for (Change change : changes) {
            grown = changed(grown, change);
            expected = changed(expected, change);
        }
        PersistentMap<Key, Integer> copy = PersistentMap.copyOf(expected);

        assertSame(copy, expected);
        assertThat(shape(grown)).isEqualTo(shape(copy));
        for (Change change : changes) {
            expected = changed(expected, change);
            copy = changed(copy, change);
        }
        assertSame(copy, expected);
    }

    @Example
    void nothingIsLeftOfAMapThatGrewLargeAndWasEmptiedInAnotherOrder() {
        PersistentMap<Integer, String> map = PersistentMap.empty();
        int[] keys = new Random(7).ints(50_000).distinct().toArray();
        for (int key : keys) {
            map = map.with(key, "v" + key);
        }
        assertThat(map.size()).isEqualTo(keys.length);
        for (int key : IntStream.of(keys).sorted().toArray()) {
            assertThat(map.get(key)).isEqualTo("v" + key);
            map = map.without(key);
        }

        assertThat(map.size()).isZero();
        assertThat(shape(map)).isEqualTo(shape(PersistentMap.empty()));
    }

    @Example
    void whatChangesNothingGivesTheSameMap() {
        PersistentMap<String, String> map =
                PersistentMap.<String, String>empty().with("a", "1");

        assertThat(map.with("a", "1")).isSameAs(map);
        assertThat(map.without("b")).isSameAs(map);
        assertThat(map.with("a", "2").values()).containsExactly("2");
        assertThat(map).hasToString("{a=1}");
    }

    private static PersistentMap<Key, Integer> changed(PersistentMap<Key, Integer> map, Change change) {
        return change.isRemoval() ? map.without(change.key()) : map.with(change.key(), change.value());
    }

    private static Map<Key, Integer> changed(Map<Key, Integer> map, Change change) {
        Map<Key, Integer> changed = new HashMap<>(map);
        if (change.isRemoval()) {
            changed.remove(change.key());
        } else {
            changed.put(change.key(), change.value());
        }
        return changed;
    }

    private static void assertSame(PersistentMap<Key, Integer> map, Map<Key, Integer> expected) {
        Map<Key, Integer> entries = new HashMap<>();
        map.forEach((key, value) ->
                assertThat(entries.put(key, value)).as("second %s", key).isNull());
        assertThat(entries).isEqualTo(expected);
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(map.values()).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static String shape(PersistentMap<?, ?> map) {
        return shape(map.root);
    }

    private static String shape(Node<?, ?> node) {
        if (node instanceof Branch<?, ?> branch) {
            return Arrays.stream(branch.children)
                    .map(PersistentMapProperties::shape)
                    .collect(Collectors.joining(" ", "(", ")"));
        }
        return node instanceof Collision<?, ?> collision ? collision.leaves().size() + " of one hash" : "leaf";
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> hashes = Arbitraries.oneOf(
                Arbitraries.of(0, 1, 32, 33, -1, Integer.MIN_VALUE, 1 << 30, 3 << 30), Arbitraries.integers());
        return Combinators.combine(Arbitraries.integers().between(0, 3), hashes)
                .as(Key::new)
                .list()
                .ofSize(12)
                .flatMap(keys -> change(Arbitraries.of(keys)).list().ofMaxSize(60));
    }

    private static Arbitrary<Change> change(Arbitrary<Key> keys) {
        return Combinators.combine(keys, Arbitraries.integers().between(0, 9), Arbitraries.of(true, false, false))
                .as(Change::new);
    }
}
