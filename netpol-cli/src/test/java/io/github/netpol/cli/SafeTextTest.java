package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void ordinaryTextStays() {
        assertThat(SafeText.line("k8s/größe.yaml: ‘x’ 你好")).isEqualTo("k8s/größe.yaml: ‘x’ 你好");
    }

    @Test
    void controlCharactersAreEscaped() {
        assertThat(SafeText.line("a\u001b[2Jb\u0007\u009b\u007f")).isEqualTo("a\\u001b[2Jb\\u0007\\u009b\\u007f");
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreEscaped() {
        assertThat(SafeText.line("a\u202eb\u2028")).isEqualTo("a\\u202eb\\u2028");
    }

    @Test
    void lineEndsStayOnlyWhereThereMayBeSeveralLines() {
        assertThat(SafeText.line("a\nb")).isEqualTo("a\\u000ab");
        assertThat(SafeText.lines("a\n\tb\r")).isEqualTo("a\n\tb\\u000d");
    }

    @Test
    void whatIsNoCharacterIsEscaped() {
        assertThat(SafeText.line("a\ud800b\uffff")).isEqualTo("a\\ud800b\\uffff");
        assertThat(SafeText.line(Character.toString(0x1fffe))).isEqualTo("\\U0001fffe");
    }

    @Test
    void charactersBeyondTheFirstPlaneStayAsTheyAre() {
        assertThat(SafeText.line("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }
}
