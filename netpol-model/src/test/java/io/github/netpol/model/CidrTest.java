package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.github.netpol.model.Cidr.Validation;
import io.github.netpol.model.syntax.AddressSyntax.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "0.0.0.0/0, 0.0.0.0/0",
        "10.0.0.1/32, 10.0.0.1/32",
        "::/0, ::/0",
        "2001:DB8::/64, 2001:db8::/64",
        "2001:0db8:0:0::/64, 2001:db8::/64",
        "2001:db8::1/128, 2001:db8::1/128",
        "::10.0.0.0/104, ::a00:0/104",
        "64:ff9b::192.0.2.0/120, 64:ff9b::c000:200/120"
    })
    void s85BothModesReadWhatIsRight(String text, String canonical) {
        assertThat(Cidr.parse(text, Validation.STRICT)).hasToString(canonical);
        assertThat(Cidr.parse(text, Validation.LEGACY)).hasToString(canonical);
        assertThat(Cidr.parse(canonical)).isEqualTo(Cidr.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, 10.0.0.0/8",
        "1.2.3.4/0, 0.0.0.0/0",
        "2001:db8::1/64, 2001:db8::/64",
        "255.255.255.255/31, 255.255.255.254/31",
        "010.0.0.0/8, 10.0.0.0/8",
        "10.0.0.00/8, 10.0.0.0/8",
        "10.0.0.0/08, 10.0.0.0/8",
        "2001:db8::/064, 2001:db8::/64",
        "::/000, ::/0",
        "00001::/64, 1::/64"
    })
    void s85LegacyReadsZerosAsDecimalAndClearsHostBits(String text, String canonical) {
        assertThat(Cidr.parse(text, Validation.LEGACY))
                .isEqualTo(Cidr.parse(canonical))
                .hasToString(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:10.0.0.0/104, 10.0.0.0/8",
        "::ffff:0a00:0/104, 10.0.0.0/8",
        "::ffff:10.1.2.3/104, 10.0.0.0/8",
        "::ffff:10.1.2.3/128, 10.1.2.3/32",
        "::ffff:128.0.0.0/97, 128.0.0.0/1",
        "::FFFF:10.0.0.0/96, 0.0.0.0/0",
        "::ffff:0:0/96, 0.0.0.0/0"
    })
    void s60LegacyReadsAMappedBlockAsIpv4(String text, String ipv4) {
        assertThat(Cidr.parse(text, Validation.LEGACY))
                .isEqualTo(Cidr.parse(ipv4))
                .hasToString(ipv4);
    }

    @ParameterizedTest
    @CsvSource({"::ffff:1.1.1.0/24, ::/24", "::ffff:10.0.0.0/95, ::fffe:0:0/95", "::ffff:10.0.0.0/0, ::/0"})
    void s60ABlockWiderThanAllMappedAddressesIsIpv6AndMatchesNoIpv4(String text, String canonical) {
        Cidr cidr = Cidr.parse(text, Validation.LEGACY);

        assertThat(cidr).hasToString(canonical);
        assertThat(cidr.family()).isEqualTo(Address.Family.IPV6);
        assertThat(cidr.contains(Address.parse("::ffff:10.0.0.0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1/8",
                "1.2.3.4/0",
                "2001:db8::1/64",
                "010.0.0.0/8",
                "10.0.0.00/8",
                "10.0.0.0/08",
                "2001:db8::/064",
                "::/000",
                "00001::/64",
                "::ffff:10.0.0.0/104",
                "::ffff:0a00:0/104",
                "::FFFF:10.0.0.0/96",
                "::ffff:1.1.1.0/24"
            })
    void e18StrictIsTheDefaultAndRefusesWhatLegacyAccepts(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text)).withMessageStartingWith("`" + text);
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text, Validation.STRICT));
        assertThat(Cidr.parse(text, Validation.LEGACY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/8",
                "10.0.0.0",
                "10.0.0.0/",
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
                "fe80::%eth0/64",
                "192.168.5.6",
                "fd00:192:168::",
                "300.300.300.300"
            })
    void s84NoModeReadsWhatIsNoCidr(String text) {
        for (Validation mode : Validation.values()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Cidr.parse(text, mode))
                    .withMessageStartingWith("`" + text + "` is not an address block in the form `10.0.0.0/8`");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, '`10.0.0.1/8` must not have bits set beyond the prefix length; write `10.0.0.0/8`'",
        "010.0.0.1/8, '`010.0.0.1/8` must not have numbers with leading zeros; write `10.0.0.0/8`'",
        "::ffff:10.0.0.0/104, '`::ffff:10.0.0.0/104` must not be an IPv4-mapped IPv6 address; write it as IPv4;"
                + " write `10.0.0.0/8`'",
        "::ffff:10.0.0.0/95, '`::ffff:10.0.0.0/95` must not be an IPv4-mapped IPv6 address; write it as IPv4'",
        "10.0.0.1, '`10.0.0.1` is not an address block in the form `10.0.0.0/8` or `2001:db8::/64`;"
                + " for the one address write `10.0.0.1/32`'",
        "2001:db8::1, '`2001:db8::1` is not an address block in the form `10.0.0.0/8` or `2001:db8::/64`;"
                + " for the one address write `2001:db8::1/128`'",
        "10.0.0/8, '`10.0.0/8` is not an address block in the form `10.0.0.0/8` or `2001:db8::/64`'"
    })
    void aRefusalSaysWhatWouldBeRight(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cidr.parse(text)).withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void legacyRefusesOnlySyntaxAndStrictEveryProblem(Problem problem) {
        assertThat(Validation.LEGACY.refuses(problem)).isEqualTo(problem == Problem.SYNTAX);
        assertThat(Validation.STRICT.refuses(problem)).isEqualTo(problem != Problem.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0, true",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::ffff:1.2.3.4, true",
        "0.0.0.0/0, ::, false",
        "0.0.0.0/0, ::1.2.3.4, false",
        "::/0, 1.2.3.4, false",
        "::/0, ::ffff:1.2.3.4, false",
        "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/64, 2001:db8::ffff:ffff:ffff:ffff, true",
        "2001:db8::/64, 2001:db8:0:1::, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false"
    })
    void s60S61AnAddressIsContainedByItsNumberWithinItsFamily(String cidr, String address, boolean contained) {
        assertThat(Cidr.parse(cidr).contains(Address.parse(address))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, true",
        "10.0.0.0/8, 10.0.0.0/9, true",
        "10.0.0.0/8, 10.128.0.0/9, true",
        "10.0.0.0/8, 11.0.0.0/16, false",
        "10.0.0.0/8, 0.0.0.0/0, false",
        "0.0.0.0/0, 2001:db8::/64, false",
        "::/0, 10.0.0.0/8, false",
        "::/0, ::/0, true"
    })
    void aBlockContainsTheBlocksWithinIt(String whole, String part, boolean contained) {
        assertThat(Cidr.parse(whole).contains(Cidr.parse(part))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 0.0.0.0, 32",
        "10.1.0.0/16, 10.1.0.0, 16",
        "10.1.2.3/32, 10.1.2.3, 0",
        "::/0, ::, 128",
        "2001:db8::/33, 2001:db8::, 95",
        "2001:db8::/64, 2001:db8::, 64",
        "2001:db8::1/128, 2001:db8::1, 0"
    })
    void aBlockBeginsWhereItsHostBitsAreZero(String text, String first, int hostBits) {
        Cidr cidr = Cidr.parse(text);

        assertThat(cidr.first()).isEqualTo(Address.parse(first));
        assertThat(cidr.hostBits()).isEqualTo(hostBits);
        assertThat(new Cidr(cidr.block())).isEqualTo(cidr).hasSameHashCodeAs(cidr);
        assertThat(cidr.block().toString()).isEqualTo(text);
    }

    @Test
    void blocksAreEqualByTheirAddresses() {
        assertThat(Cidr.parse("2001:DB8::/64"))
                .isEqualTo(Cidr.parse("2001:db8:0:0::/64"))
                .hasSameHashCodeAs(Cidr.parse("2001:db8:0:0::/64"))
                .isNotEqualTo(Cidr.parse("2001:db8::/65"));
        assertThat(Cidr.parse("0.0.0.0/0")).isNotEqualTo(Cidr.parse("::/0"));
        assertThat(Cidr.parse("10.0.0.1/8", Validation.LEGACY))
                .isEqualTo(Cidr.parse("10.0.0.0/8"))
                .hasSameHashCodeAs(Cidr.parse("10.0.0.0/8"));
    }

    @Test
    void thePrefixLengthIsThatOfTheFamily() {
        assertThat(Cidr.parse("10.0.0.0/9").prefixLength()).isEqualTo(9);
        assertThat(Cidr.parse("::ffff:10.0.0.0/104", Validation.LEGACY).prefixLength())
                .isEqualTo(8);
        assertThat(Cidr.parse("::/0").prefixLength()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5/8, 10.0.0.0/8",
        "10.0.0.*/24, 10.0.0.0/24",
        "2001:db8::5/64, 2001:db8::/64",
        "fe80::%eth0/64, fe80::/64",
        "::ffff:10.0.0.0/104, 10.0.0.0/8",
        "::ffff:10.0.0.5/96, 0.0.0.0/0"
    })
    void aBlockOfTheLibraryIsNormalisedAsATextIs(String library, String canonical) {
        assertThat(new Cidr(ofLibrary(library)))
                .isEqualTo(Cidr.parse(canonical))
                .hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0-3.0/24", "10.0.0.0-7/30", "::1-2:0/112"})
    void aBlockOfTheLibraryThatIsSeveralBlocksIsRefused(String library) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(ofLibrary(library)))
                .withMessageContaining("more than one block");
    }

    @Test
    void aBlockOfTheLibraryNeedsAPrefixLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(ofLibrary("10.0.0.1")))
                .withMessage("`10.0.0.1` has no prefix length; for the one address write `10.0.0.1/32`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr(ofLibrary("10.0.0.*")))
                .withMessage("`10.0.0.*` has no prefix length; give a single block");
    }

    private static IPAddress ofLibrary(String text) {
        return new IPAddressString(text).getAddress();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255",
        "10.1.2.3/32, 10.1.2.3",
        "0.0.0.0/0, 255.255.255.255",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/96, 2001:db8::ffff:ffff",
        "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
    })
    void aBlockEndsWhereItsHostBitsAreOne(String block, String last) {
        assertThat(Cidr.parse(block).last()).isEqualTo(Address.parse(last));
    }

    @Test
    void oneAddressIsABlockToo() {
        assertThat(Cidr.of(Address.parse("10.1.2.3"))).hasToString("10.1.2.3/32");
        assertThat(Cidr.of(Address.parse("::1"))).hasToString("::1/128");
    }
}
