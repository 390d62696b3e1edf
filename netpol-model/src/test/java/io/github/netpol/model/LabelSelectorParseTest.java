package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Label selectors in kubectl's syntax. */
class LabelSelectorParseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=web                | app=web",
                "app==web               | app=web",
                "' app = web '          | app=web",
                "app=                   | app=",
                "app!=web               | app notin (web)",
                "app in (web,api)       | app in (web,api)",
                "app in(web)            | app in (web)",
                "app notin ( web , api )| app notin (web,api)",
                "app in ()              | app in ()",
                "app                    | app",
                "!app                   | !app",
                "'! app'                | !app",
                "example.com/app=web    | example.com/app=web",
                "app=web,tier in (a,b),!old,x!=y | app=web,tier in (a,b),!old,x notin (y)",
                "app=web,app=web        | app=web",
                "*                      | {}",
                "{}                     | {}"
            })
    void requirementsAreReadAsKubectlReadsThem(String text, String selector) {
        assertThat(LabelSelector.parse(text)).hasToString(selector);
    }

    @Test
    void equalityIsWhatMatchLabelsSay() {
        assertThat(LabelSelector.parse("app=web,tier=front"))
                .isEqualTo(LabelSelector.matching("app", "web", "tier", "front"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"app=web", "app notin (a,b)", "app=web,tier in (a,b),!old,new", "*"})
    void whatASelectorPrintsIsReadAsTheSameSelector(String text) {
        LabelSelector selector = LabelSelector.parse(text);

        assertThat(LabelSelector.parse(selector.toString())).isEqualTo(selector);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | the label selector is empty",
                "' '         | the label selector is empty",
                "app=web,    | the label selector `app=web,` has a comma with nothing before or after it",
                "app in (web | the label selector `app in (web` lacks a `)`",
                "app) in     | the label selector `app) in` has a `)` too many",
                "app in ((a))| the label selector `app in ((a))` has a `(` too many",
                "app on (web)| cannot be read at `app on (web)`: `on` is neither `in` nor `notin`",
                "app=a,app=b | wants two values of the label `app`; for either of them write `app in (a,b)`",
                "app: web    | cannot be read: label key `app: web` name must consist of",
                "a>1         | cannot be read: label key `a>1`",
                "app=we*     | cannot be read: value of label `app`: `we*`",
                "app in (-)  | cannot be read: label value `-`",
                "-=x         | cannot be read: label key `-`",
                "!           | cannot be read: label key ``"
            })
    void whatCannotBeReadIsRefusedWithWhatWouldBeRight(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSelector.parse(text))
                .withMessageContaining(problem)
                .withMessageEndingWith("; write requirements as `app=web`, `app!=web`, `app in (web,api)`,"
                        + " `app notin (web,api)`, `app` or `!app`, with commas between them, or `*` for everything");
    }
}
