package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.Peer;
import io.github.netpol.yaml.Diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S82 and S84 to S86, in both modes. */
class CidrValidationTest {
    private static final ReaderOptions LEGACY = ReaderOptions.DEFAULTS.with(Cidr.Validation.LEGACY);
    private static final String CIDR = "spec.egress[0].to[0].ipBlock.cidr";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "0.0.0.0/0",
                "10.0.0.1/32",
                "::/0",
                "2001:db8::/64",
                "2001:DB8::/64",
                "2001:0db8:0:0::/64",
                "2001:db8::1/128",
                "::10.0.0.0/104",
                "64:ff9b::192.0.2.0/120"
            })
    void aRightBlockIsAcceptedInBothModesWithoutAWord(String cidr) {
        assertThat(Given.diagnostics(ReaderOptions.DEFAULTS, block(cidr))).isEmpty();
        assertThat(Given.diagnostics(LEGACY, block(cidr))).isEmpty();
    }

    @Test
    void aMappedBlockThatReachesBeyondTheMappedAddressesHasNoFormAsIpv4() {
        String wide = block("::ffff:1.1.1.0/24");

        assertThat(Given.messages(wide).get(0)).endsWith("must not be an IPv4-mapped IPv6 address; write it as IPv4");
        assertThat(Manifests.readText(LEGACY, "text", wide).diagnostics().get(0).message())
                .endsWith("it is read as `::/24`");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, beyond the prefix, 10.0.0.0/8",
        "1.2.3.4/0, beyond the prefix, 0.0.0.0/0",
        "2001:db8::1/64, beyond the prefix, 2001:db8::/64",
        "010.0.0.0/8, leading zeros, 10.0.0.0/8",
        "10.0.0.00/8, leading zeros, 10.0.0.0/8",
        "10.0.0.0/08, leading zeros, 10.0.0.0/8",
        "2001:db8::/064, leading zeros, 2001:db8::/64",
        "::/000, leading zeros, ::/0",
        "00001::/64, leading zeros, 1::/64",
        "::ffff:10.0.0.0/104, IPv4-mapped, 10.0.0.0/8",
        "::ffff:0a00:0/104, IPv4-mapped, 10.0.0.0/8",
        "::FFFF:10.0.0.0/96, IPv4-mapped, 0.0.0.0/0",
    })
    void aDoubtfulBlockIsRefusedWhenStrictAndReadWithAWarningWhenLegacy(String cidr, String words, String meaning) {
        assertThat(Given.errors(block(cidr))).containsExactly("INVALID " + CIDR);
        assertThat(Given.messages(block(cidr)).get(0)).contains(words).endsWith("write `" + meaning + "`");

        Manifests legacy = Manifests.readText(LEGACY, "text", block(cidr));
        assertThat(legacy.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            assertThat(warning.message()).contains(words).endsWith("it is read as `" + meaning + "`");
        });
        assertThat(blockOf(legacy).cidr()).hasToString(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.0/",
                "/8",
                "10.0.0/24",
                "256.0.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/0x8",
                "10.0.0.0/8/8",
                " 10.0.0.0/8",
                "10.0.0.0/8 ",
                "2001:db8::/129",
                "1::2::3/64",
                "fe80::%eth0/64"
            })
    void whatIsNoBlockIsRefusedInBothModes(String cidr) {
        assertThat(Given.errors(block(cidr))).containsExactly("INVALID " + CIDR);
        assertThat(Given.errors(LEGACY, block(cidr))).containsExactly("INVALID " + CIDR);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 'for the one address write `10.0.0.1/32`'",
        "2001:db8::1, 'for the one address write `2001:db8::1/128`'",
        "' 10.0.0.0/8', 'write `10.0.0.0/8` without blanks'",
        "“10.0.0.0/8”, 'the quotes around `10.0.0.0/8` are typographic; write plain quotes'"
    })
    void theMessageSaysWhatToWrite(String cidr, String advice) {
        assertThat(Given.messages(block(cidr)).get(0)).endsWith("; " + advice);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/9, true",
        "10.0.0.0/8, 10.0.0.0/8, false",
        "10.0.0.0/8, 11.0.0.0/16, false",
        "10.0.0.0/8, 0.0.0.0/0, false",
        "0.0.0.0/0, 2001:db8::/64, false",
        "::/0, 10.0.0.0/8, false",
        "10.0.0.1/32, 10.0.0.1/32, false",
        "::/0, 2001:db8::/64, true"
    })
    void anExceptionLiesInTheBlockAndIsSmaller(String cidr, String except, boolean valid) {
        List<String> errors = Given.errors(block(cidr, except));
        assertThat(errors).isEqualTo(valid ? List.of() : List.of("INVALID spec.egress[0].to[0].ipBlock.except[0]"));
    }

    @Test
    void exceptionsOfADoubtfulBlockAreCheckedAndThoseOfNoBlockAreNot() {
        assertThat(Given.errors(block("10.0.0.1/8", "11.0.0.0/16")))
                .containsExactly("INVALID " + CIDR, "INVALID spec.egress[0].to[0].ipBlock.except[0]");
        assertThat(Given.errors(block("10.0.0.0", "x"))).containsExactly("INVALID " + CIDR);
    }

    private static String block(String cidr, String... except) {
        return Given.policy("egress: [{to: [{ipBlock: {cidr: '" + cidr + "', except: ["
                + String.join(
                        ",",
                        List.of(except).stream().map(text -> "'" + text + "'").toList()) + "]}}]}]");
    }

    private static IpBlock blockOf(Manifests manifests) {
        return ((Peer.Block) manifests
                        .cluster()
                        .policies()
                        .get(0)
                        .egress()
                        .get(0)
                        .peers()
                        .get(0))
                .ipBlock();
    }
}
