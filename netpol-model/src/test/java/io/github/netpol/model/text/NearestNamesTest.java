package io.github.netpol.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
    @ParameterizedTest
    @CsvSource({
        "web, web, 0",
        "web, wb, 1",
        "web, wepb, 1",
        "web, wab, 1",
        "web, wbe, 1",
        "ewb, web, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "abcdef, uvwxyz, 6"
    })
    void anEditInsertsRemovesReplacesOrSwapsNeighbours(String from, String to, int edits) {
        assertThat(NearestNames.edits(from, to, 10)).isEqualTo(edits);
        assertThat(NearestNames.edits(to, from, 10)).isEqualTo(edits);
    }

    @Test
    void countingStopsBeyondTheFarthest() {
        assertThat(NearestNames.edits("abcdef", "uvwxyz", 3)).isEqualTo(4);
        assertThat(NearestNames.edits("a", "abcdefghij", 3)).isEqualTo(4);
    }

    @Test
    void theNearestComesFirstAndTheFarAreLeftOut() {
        assertThat(NearestNames.to("shop/webs", List.of("shop/wobs", "shop/webs2", "shop/wbe", "shop/database")))
                .containsExactly("shop/webs2", "shop/wobs");
    }

    @Test
    void theSameNameInAnotherNamespaceIsNear() {
        assertThat(NearestNames.to("staging/web", List.of("production/web", "production/db")))
                .containsExactly("production/web");
    }

    @Test
    void aNameWithoutNamespaceIsComparedWithTheLastPart() {
        assertThat(NearestNames.to("wep", List.of("production/web", "production/database")))
                .containsExactly("production/web");
    }

    @Test
    void theNamesThatAWorkloadGaveItsPodsAreNearToItsOwn() {
        assertThat(NearestNames.to("shop/web", List.of("shop/web-7d4b9-x2x5k", "shop/website")))
                .containsExactly("shop/web-7d4b9-x2x5k");
    }

    @Test
    void equallyNearNamesAreSortedAndAtMostFive() {
        List<String> known =
                IntStream.range(0, 9).mapToObj(i -> "shop/web" + (9 - i)).toList();

        assertThat(NearestNames.to("shop/web", known))
                .containsExactly("shop/web1", "shop/web2", "shop/web3", "shop/web4", "shop/web5");
    }

    @Test
    void aHintNamesTheNearestOrElseSomeOfThoseThatThereAre() {
        assertThat(NearestNames.hint("shop/wep", List.of("shop/web", "shop/db")))
                .isEqualTo("; nearest: `shop/web`");
        assertThat(NearestNames.hint("shop/x", List.of("a/bcdef", "c/defgh")))
                .isEqualTo("; there are `a/bcdef`, `c/defgh`");
        assertThat(NearestNames.hint("shop/x", List.of("a/bcdef"))).isEqualTo("; there is `a/bcdef`");
        assertThat(NearestNames.hint("shop/x", List.of())).isEmpty();
        assertThat(NearestNames.hint(
                        "shop/x",
                        IntStream.range(10, 17).mapToObj(i -> "other/" + i).toList()))
                .isEqualTo("; there are `other/10`, `other/11`, `other/12`, `other/13`, `other/14` and 2 more");
    }
}
