package io.github.netpol.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.syntax.AddressSyntax.Problem;
import io.github.netpol.model.syntax.AddressSyntax.Reading;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/8",
                "0.0.0.0/0",
                "10.0.0.1/32",
                "255.255.255.255/32",
                "::/0",
                "2001:db8::/64",
                "2001:DB8::/64",
                "2001:0db8:0:0::/64",
                "2001:0db8:0000:0000:0000:0000:0000:0000/64",
                "2001:db8::1/128",
                "1::8/128",
                "1:2:3:4:5:6:7::/112",
                "::2:3:4:5:6:7:8/128",
                "1:2:3:4:5:6:7:8/128",
                "::10.0.0.0/104",
                "64:ff9b::192.0.2.0/120",
                "1:2:3:4:5:6:10.0.0.0/104"
            })
    void s85CidrsThatAreRightInEveryMode(String text) {
        assertThat(AddressSyntax.cidr(text).problem()).isEqualTo(Problem.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "1.2.3.4/0", "2001:db8::1/64", "10.0.0.1/31", "::1/127", "128.0.0.0/0"})
    void s85BitsBeyondThePrefixLengthAreHostBits(String text) {
        assertThat(AddressSyntax.cidr(text).problem()).isEqualTo(Problem.HOST_BITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010.0.0.0/8",
                "10.0.0.00/8",
                "10.0.0.0/08",
                "2001:db8::/064",
                "::/000",
                "00001::/64",
                "::00000/0",
                "::010.0.0.0/104",
                "0000000000000010.0.0.0/8"
            })
    void s85NumbersWithLeadingZeros(String text) {
        assertThat(AddressSyntax.cidr(text).problem()).isEqualTo(Problem.LEADING_ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::ffff:10.0.0.0/104",
                "::ffff:0a00:0/104",
                "::FFFF:10.0.0.0/96",
                "::ffff:1.1.1.0/24",
                "::ffff:0:0/96",
                "0:0:0:0:0:ffff:10.0.0.0/104"
            })
    void s85Ipv4MappedIpv6(String text) {
        assertThat(AddressSyntax.cidr(text).problem()).isEqualTo(Problem.IPV4_MAPPED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "/8",
                "10.0.0.0",
                "2001:db8::",
                "10.0.0.0/",
                "10.0.0/24",
                "10/8",
                "10.0.0.0.0/8",
                "10..0.0/8",
                ".10.0.0.0/8",
                "10.0.0.0./8",
                "256.0.0.0/8",
                "10.0.0.4294967296/32",
                "99999999999999999999.0.0.0/8",
                "10.0.0.0/33",
                "10.0.0.0/4294967304",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/0x8",
                "10.0.0.0/8/8",
                "10.0.0.0//8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0\\8",
                " 10.0.0.0/8",
                "10.0.0.0/8 ",
                "10.0.0.0 /8",
                "10.0.0.0/ 8",
                "10.0.0.0/8\n",
                "+10.0.0.0/8",
                "-1.0.0.0/8",
                "0x0a.0.0.0/8",
                "a.0.0.0/8",
                "10.0.0.*/24",
                "10.0.0.0-10.0.0.9",
                "\u0661\u0660.0.0.0/8",
                "2001:db8::/129",
                "1::2::3/64",
                ":::/64",
                "::1::/64",
                ":/64",
                ":1/64",
                "1:/64",
                "1:2:3:4:5:6:7/64",
                "1:2:3:4:5:6:7:/112",
                "1:2:3:4:5:6:7:8::/64",
                "::1:2:3:4:5:6:7:8/64",
                "1:2:3:4:5:6:7:8:9/64",
                "10000::/64",
                "g::/64",
                "[2001:db8::]/64",
                "fe80::%eth0/64",
                "fe80::/64%eth0",
                "::10.0.0/104",
                "::10.0.0.256/104",
                "::1a.0.0.0/104",
                "::10.0.0.0:1/104",
                "10.0.0.0::/64",
                "1:2:3:4:5:10.0.0.0/104",
                "1:2:3:4:5:6:7:10.0.0.0/104",
                "::1:2:3:4:5:6:10.0.0.0/104"
            })
    void s84TextsThatAreNoCidr(String text) {
        Reading reading = AddressSyntax.cidr(text);

        assertThat(reading.problem()).isEqualTo(Problem.SYNTAX);
        assertThat(reading.address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "010.0.0.1/8, LEADING_ZERO",
        "::ffff:010.0.0.1/104, LEADING_ZERO",
        "::ffff:10.0.0.1/0104, LEADING_ZERO",
        "::ffff:10.0.0.1/104, IPV4_MAPPED"
    })
    void s85TheFirstProblemInTheOrderOfKubernetesIsReported(String text, Problem first) {
        assertThat(AddressSyntax.cidr(text).problem()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3/8, 0a010203, 8",
        "010.0.0.08/008, 0a000008, 8",
        "1::/16, 00010000000000000000000000000000, 16",
        "::1/128, 00000000000000000000000000000001, 128",
        "1:2:3:4:5:6:7:8/0, 00010002000300040005000600070008, 0",
        "1:2::7:8/64, 00010002000000000000000000070008, 64",
        "aB::Cd/9, 00ab00000000000000000000000000cd, 9",
        "::ffff:10.1.2.3/104, 00000000000000000000ffff0a010203, 104",
        "1::10.1.2.3/1, 0001000000000000000000000a010203, 1"
    })
    void theBytesAreThoseThatAreWritten(String text, String hex, int prefixLength) {
        Reading reading = AddressSyntax.cidr(text);

        assertThat(HexFormat.of().formatHex(reading.address())).isEqualTo(hex);
        assertThat(reading.prefixLength()).isEqualTo(prefixLength);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, NONE, 32",
        "0.0.0.0, NONE, 32",
        "::, NONE, 128",
        "2001:DB8::1, NONE, 128",
        "010.0.0.1, LEADING_ZERO, 32",
        "00001::, LEADING_ZERO, 128",
        "::ffff:10.0.0.1, IPV4_MAPPED, 128"
    })
    void anAddressHasAllOfItsBitsAsPrefix(String text, Problem problem, int prefixLength) {
        Reading reading = AddressSyntax.address(text);

        assertThat(reading.problem()).isEqualTo(problem);
        assertThat(reading.prefixLength()).isEqualTo(prefixLength);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10", "10.1", "10.0.0.1/32", "10.0.0.1 ", "fe80::1%eth0", "::1%", "0x7f.1"})
    void s87NothingIsResolvedOrCompleted(String text) {
        assertThat(AddressSyntax.address(text).problem()).isEqualTo(Problem.SYNTAX);
    }

    static Stream<byte[]> nearlyMapped() {
        byte[] mapped = AddressSyntax.address("::ffff:1.2.3.4").address();
        return Stream.iterate(0, i -> i < 12, i -> i + 1).map(i -> {
            byte[] other = mapped.clone();
            other[i] ^= 1;
            return other;
        });
    }

    @ParameterizedTest
    @MethodSource("nearlyMapped")
    void everyBitOfTheMappedPrefixCounts(byte[] bytes) {
        assertThat(AddressSyntax.isIpv4Mapped(bytes)).isFalse();
    }

    @Test
    void fourBytesAreNotMapped() {
        assertThat(AddressSyntax.isIpv4Mapped(new byte[4])).isFalse();
    }

    @Test
    void theArrayIsTheCallersOwn() {
        Reading reading = AddressSyntax.address("10.0.0.1");
        Arrays.fill(reading.address(), (byte) 9);

        assertThat(reading.address()).containsExactly(10, 0, 0, 1);
    }
}
