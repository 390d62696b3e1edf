package io.github.netpol.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportTest {
    private static final Machine MACHINE = new Machine("a processor", "an \"OS\"", "a JVM", "2026-11-24T04:00:00Z");
    private static final Measurements MEASURED = new Measurements(List.of(
            new Measurement("AllowsBenchmark.allows", "small", "realistic", 12.3, OptionalDouble.of(0)),
            new Measurement("AllowsBenchmark.allows", "large", "realistic", 19.2, OptionalDouble.of(0)),
            new Measurement("ScanAllBenchmark.allows", "large", "", 98_600, OptionalDouble.empty())));

    @Test
    void theTableSaysWhereAndHowAndWhatIsReached() {
        String page = MarkdownReport.of(MACHINE, "the command", FigureTable.of(MEASURED), MEASURED);
        assertThat(page)
                .startsWith("Measured on 2026-11-24T04:00:00Z with `the command` on a processor")
                .contains("| `allows`, resolved ends, realistic | large | ≤ 20 ns, ≤ 0 B | 19.2 ns | 0 B | yes |")
                .contains("| ScanAllBenchmark.allows | large |  | 98,600 |  |");
    }

    @Test
    void theJsonCanBeRead() throws IOException {
        String json = JsonReport.of(MACHINE, "the command", FigureTable.of(MEASURED), MEASURED);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                // Only that it can be read to its end.
            }
        }
        assertThat(json).contains("\"an \\\"OS\\\"\"").contains("\"value\" : 98600.0");
    }

    @Test
    void theChartHasABarForEachThingMeasured() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Chart.svg(MEASURED).getBytes(StandardCharsets.UTF_8)));
        // Three of the legend, three bars.
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(6);
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("98,600 ns")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("medium");
    }

    @Test
    void unitsOfTimeAreKnown() {
        assertThat(BenchmarkRun.nanoseconds("us/op")).isEqualTo(1_000);
        assertThatThrownBy(() -> BenchmarkRun.nanoseconds("ops/s")).hasMessageContaining("`ops/s`");
    }

    @Test
    void numbersShowThreeDigitsThatCount() {
        assertThat(List.of(Goal.number(0), Goal.number(1.234), Goal.number(12.34), Goal.number(1234.5)))
                .containsExactly("0", "1.23", "12.3", "1,235");
    }
}
