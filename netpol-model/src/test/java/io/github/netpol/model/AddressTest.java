package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.IPAddressString;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, IPV4",
        "0.0.0.0, 0.0.0.0, IPV4",
        "2001:DB8:0:0::1, 2001:db8::1, IPV6",
        "::, ::, IPV6",
        "::10.0.0.1, ::a00:1, IPV6",
        "::ffff:10.0.0.1, 10.0.0.1, IPV4",
        "::ffff:0a00:1, 10.0.0.1, IPV4"
    })
    void s60AnAddressIsReadAndAMappedOneIsIpv4(String text, String canonical, Address.Family family) {
        assertThat(Address.parse(text))
                .hasToString(canonical)
                .isEqualTo(Address.parse(canonical))
                .hasSameHashCodeAs(Address.parse(canonical));
        assertThat(Address.parse(text).family()).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "10", "10.1", "10.0.0.256", "10.0.0.1/32", " 10.0.0.1", "localhost", "fe80::1%eth0", "*"
            })
    void s87OnlyAWholeAddressIsRead(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse(text))
                .withMessage("`" + text + "` is not an IP address; write one as `10.0.0.1` or `2001:db8::1`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010.0.0.1", "10.0.0.01", "::ffff:10.0.0.01", "00001::"})
    void leadingZerosAreRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Address.parse(text))
                .withMessage("`" + text + "` must not have numbers with leading zeros");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5/8, 10.0.0.5",
        "10.0.0.5/32, 10.0.0.5",
        "fe80::1%eth0, fe80::1",
        "fe80::1%eth0/64, fe80::1",
        "::ffff:10.0.0.5/104, 10.0.0.5"
    })
    void anAddressOfTheLibraryLosesPrefixLengthAndZone(String library, String plain) {
        assertThat(new Address(new IPAddressString(library).getAddress()))
                .isEqualTo(Address.parse(plain))
                .hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.*", "::/127"})
    void severalAddressesAreNoAddress(String library) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Address(new IPAddressString(library).getAddress()))
                .withMessageEndingWith("` is a range of addresses; give a single address");
    }

    @Test
    void anAddressOfTheJdkIsTakenByItsBytes() throws Exception {
        byte[] linkLocal = new byte[16];
        linkLocal[0] = (byte) 0xfe;
        linkLocal[1] = (byte) 0x80;
        linkLocal[15] = 1;

        assertThat(Address.of(InetAddress.getByAddress("name", new byte[] {10, 0, 0, 1})))
                .isEqualTo(Address.parse("10.0.0.1"));
        assertThat(Address.of(Inet6Address.getByAddress(null, linkLocal, 3))).isEqualTo(Address.parse("fe80::1"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.255.255.255, true",
        "128.0.0.0, false",
        "::1, true",
        "::2, false",
        "::ffff:127.0.0.1, true"
    })
    void e19LoopbackIs127Slash8AndOne(String text, boolean loopback) {
        assertThat(Address.parse(text).isLoopback()).isEqualTo(loopback);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0, 0",
        "255.255.255.255, 0, ffffffff",
        "10.0.0.1, 0, a000001",
        "::ffff:10.0.0.1, 0, a000001",
        "2001:db8::1, 20010db800000000, 1",
        "::8000:0:0:0, 0, 8000000000000000"
    })
    void anAddressIsANumber(String text, String high, String low) {
        Address address = Address.parse(text);

        assertThat(address.highBits()).isEqualTo(Long.parseUnsignedLong(high, 16));
        assertThat(address.lowBits()).isEqualTo(Long.parseUnsignedLong(low, 16));
        assertThat(new Address(address.value())).isEqualTo(address);
    }

    @Test
    void addressesOfTheSameNumberDifferByFamily() {
        assertThat(Address.parse("::10.0.0.1")).isNotEqualTo(Address.parse("10.0.0.1"));
        assertThat(Address.Family.IPV4.bits()).isEqualTo(32);
        assertThat(Address.Family.IPV6.bits()).isEqualTo(128);
    }

    @Test
    void addressesAreOrderedByFamilyAndNumber() {
        List<Address> sorted = List.of(
                Address.parse("9.0.0.0"),
                Address.parse("10.0.0.1"),
                Address.parse("200.0.0.1"),
                Address.parse("::1"),
                Address.parse("0:0:0:1::"),
                Address.parse("ff00::"));

        assertThat(sorted).isSorted();
    }

    @Test
    void familiesAreNamedAsPeopleWriteThem() {
        assertThat(Address.Family.IPV4).hasToString("IPv4");
        assertThat(Address.Family.IPV6).hasToString("IPv6");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.2",
        "10.0.0.255, 10.0.1.0",
        "2001:db8::ffff:ffff:ffff:ffff, 2001:db8:0:1::",
        "::, ::1",
        "::fffe:ffff:ffff, ::1:0:0:0"
    })
    void s60TheNextAddressIsOneHigherAndNeverAMappedOne(String address, String next) {
        assertThat(Address.parse(address).next()).contains(Address.parse(next));
        assertThat(Address.parse(next).previous()).contains(Address.parse(address));
    }

    @Test
    void afterTheLastAddressOfAFamilyAndBeforeTheFirstIsNone() {
        assertThat(Address.parse("255.255.255.255").next()).isEmpty();
        assertThat(Address.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").next())
                .isEmpty();
        assertThat(Address.parse("0.0.0.0").previous()).isEmpty();
        assertThat(Address.parse("::").previous()).isEmpty();
    }
}
