package io.github.netpol.yaml.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anchors, aliases and merge keys (S100). */
class AliasTest {

    @Test
    void anAliasStandsForItsNode() {
        assertThat(Reading.of("a: &x {b: [1]}\nc: *x\nd: &y 017\ne: *y").only())
                .isEqualTo("{a: {b: [1]}, c: {b: [1]}, d: 15, e: 15}");
    }

    @Test
    void theSubtreeIsShared() {
        Node root = Reading.of("a: &x {b: 1}\nc: *x").document();
        assertThat(Reading.field(root, "c")).isSameAs(Reading.field(root, "a"));
    }

    @Test
    void theLastAnchorOfANameCounts() {
        assertThat(Reading.of("- &x 1\n- *x\n- &x 2\n- *x\n- &x [&x 3, *x]\n- *x")
                        .only())
                .isEqualTo("[1, 1, 2, 2, [3, 3], 3]");
    }

    @Test
    void keysMayHaveAnchorsAndBeAliases() {
        assertThat(Reading.of("&k app: &v web\n*v : *k").only()).isEqualTo("{app: 'web', web: 'app'}");
        assertThat(Reading.of("- &t true\n- &i 80\n- {*t : 1, *i : 2}").only())
                .isEqualTo("[true, 80, {true: 1, 80: 2}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a: *no                | 1:4 syntax: the alias `*no` has no anchor before it
                    a: &x [b, *x]         | 1:11 syntax: the anchor `&x` would contain itself
                    a: &x {b: {c: *x}}    | 1:15 syntax: the anchor `&x` would contain itself
                    [&x [1], {*x : 1}]    | 1:11 syntax: an alias that is a key must stand for a text
                    [&x ~, {*x : 1}]      | 1:9 syntax: an alias that is a key must stand for a text
                    """)
    void aliasesThatMeanNothingAreErrors(String yaml, String error) {
        assertThat(Reading.of(yaml).only()).isEqualTo(error);
    }

    @Test
    void anchorsEndWithTheirDocument() {
        assertThat(Reading.of("a: &x 1\n---\nb: *x").calls())
                .containsExactly("{a: 1}", "3:4 syntax: the alias `*x` has no anchor before it");
    }

    @Test
    void aMergeKeyBringsWhatTheObjectDoesNotHave() {
        assertThat(Reading.of("[&x {a: 1, b: 2}, {<<: *x, b: 3, c: 4}]").only())
                .isEqualTo("[{a: 1, b: 2}, {a: 1, b: 3, c: 4}]");
    }

    @Test
    void ofSeveralMergedMappingsTheEarlierWin() {
        assertThat(Reading.of("[&x {a: 1}, &y {a: 2, b: 2}, {<<: [*x, *y, {b: 3, c: 3}], c: 4}]")
                        .only())
                .isEqualTo("[{a: 1}, {a: 2, b: 2}, {a: 1, b: 2, c: 4}]");
    }

    @Test
    void mergedMappingsMayHaveMergedThemselves() {
        assertThat(Reading.of("[&x {a: 1}, &y {<<: *x, b: 2}, {<<: *y}]").only())
                .isEqualTo("[{a: 1}, {a: 1, b: 2}, {a: 1, b: 2}]");
    }

    @Test
    void duplicatesStayDuplicatesThroughAMerge() {
        assertThat(Reading.of("<<: {a: 1, a: 2}\nb: 3\nb: 4").only()).isEqualTo("{a: 1, a: 2, b: 3, b: 4}");
    }

    @Test
    void anOverriddenKeyGivenTwiceIsADuplicateOfItselfOnly() {
        assertThat(Reading.of("<<: {a: 1, b: 1}\na: 2\na: 3").only()).isEqualTo("{b: 1, a: 2, a: 3}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<: 5", "<<:", "<<: [1]", "<<: [[{a: 1}]]", "<<: text"})
    void aMergeKeyTakesOnlyMappings(String yaml) {
        assertThat(Reading.of(yaml).only())
                .endsWith("syntax: the merge key `<<` takes a mapping or a list of mappings");
    }

    @Test
    void aMergeKeyTakesNoAliasOfAList() {
        assertThat(Reading.of("[&x [{a: 1}], {<<: *x}]").only())
                .isEqualTo("1:20 syntax: the merge key `<<` takes a mapping or a list of mappings");
    }

    @Test
    void aKeyThatStandsBeforeTheMergeKeyMustNotBeMerged() {
        assertThat(Reading.of("a: 1\nb: 2\n<<: {a: 3}").only())
                .isEqualTo("3:1 syntax: the merge key `<<` brings the key `a`, which stands before it, at 1:1;"
                        + " write `<<` first for that key to win");
        assertThat(Reading.of("a: 1\n<<: {b: 3}").only()).isEqualTo("{a: 1, b: 3}");
    }

    @Test
    void aSecondMergeKeyIsAnError() {
        assertThat(Reading.of("<<: {a: 1}\n<<: {b: 3}").only())
                .isEqualTo("2:1 syntax: the merge key `<<` is there twice; write `<<: [*first, *second]`");
    }

    @Test
    void inQuotesItIsAKeyLikeOthers() {
        assertThat(Reading.of("'<<': {a: 1}\n!!str <<: 1").only()).isEqualTo("{<<: {a: 1}, <<: 1}");
        assertThat(Reading.of("!!merge <<: {a: 1}").only()).isEqualTo("{a: 1}");
    }
}
