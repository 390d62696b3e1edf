package io.github.netpol.model.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.syntax.AddressSyntax.Problem;
import io.github.netpol.model.syntax.AddressSyntax.Reading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

class AddressSyntaxProperties {

    @Property(seed = "84", tries = 2000)
    void noTextMakesTheReadingFail(@ForAll String text) {
        assertThat(AddressSyntax.address(text).problem()).isNotNull();
        assertThat(AddressSyntax.cidr(text).problem()).isNotNull();
    }

    @Property(seed = "84", tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReportMode.OFF)
    void s84TheReadingAgreesWithAnIndependentOne(@ForAll("cidrLike") String text) {
        Reading reading = AddressSyntax.cidr(text);

        Optional<WrittenCidr> expected = WrittenCidr.read(text);
        Statistics.collect(reading.problem());
        for (Problem problem : Problem.values()) {
            Statistics.coverage(coverage -> coverage.check(problem).count(count -> count > 40));
        }
        assertThat(reading.problem())
                .isEqualTo(expected.map(WrittenCidr::problem).orElse(Problem.SYNTAX));
        expected.ifPresent(cidr -> {
            assertThat(new BigInteger(1, reading.address())).isEqualTo(cidr.address());
            assertThat(reading.address()).hasSize(cidr.bits() / 8);
            assertThat(reading.prefixLength()).isEqualTo(cidr.prefixLength());
        });
    }

    @Property(seed = "84", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void anAddressIsWhatACidrOfAllItsBitsHolds(@ForAll("cidrLike") String text) {
        String address = text.contains("/") ? text.substring(0, text.indexOf('/')) : text;
        Reading alone = AddressSyntax.address(address);
        Reading asCidr = AddressSyntax.cidr(address + (address.contains(":") ? "/128" : "/32"));

        assertThat(alone.problem()).isEqualTo(asCidr.problem());
        assertThat(alone.address()).isEqualTo(asCidr.address());
        assertThat(alone.prefixLength()).isEqualTo(asCidr.prefixLength());
    }

    @Provide
    Arbitrary<String> cidrLike() {
        Arbitrary<String> cidrs = Combinators.combine(Arbitraries.oneOf(ipv4(), ipv6(), mapped()), prefixLength())
                .as((address, length) -> address + "/" + length);
        return Arbitraries.oneOf(cidrs, cidrs, cidrs.flatMap(AddressSyntaxProperties::damaged), noise());
    }

    private static Arbitrary<String> ipv4() {
        return decimal(255).list().ofSize(4).map(octets -> String.join(".", octets));
    }

    private static Arbitrary<String> ipv6() {
        Arbitrary<List<String>> groups = group().list().ofMinSize(0).ofMaxSize(8);
        Arbitrary<String> last = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just("")), Tuple.of(1, ipv4()));
        return Combinators.combine(groups, Arbitraries.integers().between(0, 9), last)
                .as((all, gap, dotted) -> {
                    List<String> parts = new ArrayList<>(all);
                    if (!dotted.isEmpty()) {
                        parts.add(dotted);
                    }
                    if (gap > parts.size()) {
                        return String.join(":", parts);
                    }
                    return String.join(":", parts.subList(0, gap))
                            + "::"
                            + String.join(":", parts.subList(gap, parts.size()));
                });
    }

    private static Arbitrary<String> mapped() {
        return Combinators.combine(
                        Arbitraries.of("::ffff:", "::FFFF:", "0:0:0:0:0:ffff:"), Arbitraries.oneOf(ipv4(), pair()))
                .as((prefix, last) -> prefix + last);
    }

    private static Arbitrary<String> pair() {
        return Combinators.combine(group(), group()).as((one, other) -> one + ":" + other);
    }

    private static Arbitrary<String> group() {
        return Combinators.combine(Arbitraries.of(0, 0, 1, 0xffff, 0xffff, 0x10, 0xabcd, 0x10000), zeros())
                .as((number, zeros) -> zeros + Integer.toHexString(number));
    }

    private static Arbitrary<String> decimal(int max) {
        return Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 0, 1, 10, max),
                                Arbitraries.integers().between(0, max + 1)),
                        zeros())
                .as((number, zeros) -> zeros + number);
    }

    private static Arbitrary<String> prefixLength() {
        return Arbitraries.oneOf(decimal(32), decimal(128), Arbitraries.of("0", "96", "104", "128", "32", "24"));
    }

    private static Arbitrary<String> zeros() {
        return Arbitraries.frequency(Tuple.of(20, ""), Tuple.of(1, "0"), Tuple.of(1, "000"));
    }

    private static Arbitrary<String> damaged(String text) {
        Arbitrary<Integer> places = Arbitraries.integers().between(0, text.length());
        Arbitrary<String> with = Arbitraries.of("", "0", "1", "f", ":", "::", ".", "/", "%", " ", "-", "g");
        Arbitrary<Integer> dropped = Arbitraries.of(0, 1);
        return Combinators.combine(places, with, dropped)
                .as((place, more, drop) ->
                        text.substring(0, place) + more + text.substring(Math.min(text.length(), place + drop)));
    }

    private static Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("0012f:::../ %").ofMaxLength(24);
    }
}
