package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Finding;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;
import io.github.netpol.intents.Waiver;
import io.github.netpol.model.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import picocli.CommandLine.Help.Ansi;

class IntentReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Claim CLAIM = Claim.denied(Subject.anyPod(), Subject.ip("169.254.169.254"), Ports.tcp(80));
    private static final Finding HOLDS = new Finding.Holds();
    private static final Finding FAILS = new Finding.Fails(
            "Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.",
            "Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.\n\n  egress  ALLOW\n");
    private static final Waiver OVER = new Waiver.Until(TODAY.minusDays(1), "OPS-1: known");
    private static final Waiver HELD = new Waiver.Until(TODAY, "OPS-2: known");

    private static final IntentResults EVERY_OUTCOME = new IntentResults(
            List.of(
                    new IntentResults.OfFile(
                            "intents.yaml",
                            List.of(
                                    result("web uses the db", HOLDS, Waiver.NONE, 3),
                                    result("metadata is closed", FAILS, Waiver.NONE, 7),
                                    result("still open", FAILS, HELD, 12),
                                    result("open too long", FAILS, OVER, 17),
                                    result("repaired", HELD, 22))),
                    new IntentResults.OfFile("matrix.csv", List.of(result("web uses the db", HOLDS, Waiver.NONE, 2)))),
            List.of("AdminNetworkPolicy guard (k8s/anp.yaml:2)"));

    // What tries to end a CDATA section, to be a command, to move the cursor, to be markup, to be no text at all.
    private static final String ATTACK =
            "]]></failure>\n::error::x%0A\r\u001b[31m # TODO <b> & \"quoted\", 'a': \\ \u202e\ud800"
                    + "\uffff\u0000 \ud83d\ude00\n  ...\nnot ok 1";
    private static final IntentResults ATTACKS = new IntentResults(
            List.of(new IntentResults.OfFile(
                    ATTACK,
                    List.of(new IntentResult(
                            new Intent(
                                    ATTACK,
                                    CLAIM,
                                    new Waiver.Until(TODAY.minusDays(1), ATTACK),
                                    new SourceLocation(ATTACK, 1, 1)),
                            new Finding.Fails(ATTACK, ATTACK),
                            TODAY)))),
            List.of(ATTACK));

    private static IntentResult result(String name, Waiver waiver, int line) {
        return result(name, HOLDS, waiver, line);
    }

    private static IntentResult result(String name, Finding finding, Waiver waiver, int line) {
        return new IntentResult(
                new Intent(name, CLAIM, waiver, new SourceLocation("intents.yaml", line, 5)), finding, TODAY);
    }

    private static String write(IntentReport report, IntentResults results) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), out, new ByteArrayOutputStream(), Ansi.OFF);
        try {
            report.write(results, terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        terminal.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void textIsATableThenTheFailuresThenASummary() {
        assertThat(write(new TextReport(), EVERY_OUTCOME)).isEqualTo("""
                PASS     web uses the db     intents.yaml:3
                FAIL     metadata is closed  intents.yaml:7
                WAIVED   still open          intents.yaml:12
                         waived until 2026-11-28: OPS-2: known
                EXPIRED  open too long       intents.yaml:17
                         the waiver ended on 2026-11-27: OPS-1: known
                PASS     repaired            intents.yaml:22
                         the waiver is no longer needed
                PASS     web uses the db     intents.yaml:2

                FAIL     metadata is closed
                Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                  egress  ALLOW

                EXPIRED  open too long
                Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                  egress  ALLOW

                ignored, so these results may be wrong:
                  AdminNetworkPolicy guard (k8s/anp.yaml:2)

                6 intents: 3 passed, 1 waived, 1 failed, 1 expired
                """);
    }

    @Test
    void aSummaryLeavesOutWhatThereIsNoneOf() {
        assertThat(new IntentResults(
                                List.of(new IntentResults.OfFile("f", List.of(result("a", HOLDS, Waiver.NONE, 1)))),
                                List.of())
                        .summary())
                .isEqualTo("1 intent: 1 passed, 0 failed");
    }

    @Test
    void nothingThatATerminalWouldActOnIsLeftInText() {
        String text = write(new TextReport(), ATTACKS);

        assertThat(text.chars().filter(c -> c != '\n')).noneMatch(c -> Character.isISOControl(c) || c == '\u202e');
        assertThat(text).contains("\\u001b[31m");
    }

    @Test
    void junitHasASuiteForEachFileAndATestForEachIntent() {
        assertThat(write(new JunitReport(), EVERY_OUTCOME)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="netpol test" tests="6" failures="2" errors="0" skipped="1">
                  <testsuite name="intents.yaml" tests="5" failures="2" errors="0" skipped="1">
                    <testcase name="web uses the db" classname="intents.yaml">
                    </testcase>
                    <testcase name="metadata is closed" classname="intents.yaml">
                      <failure message="Expecting any pod -&gt; 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED." \
                type="FAILED">intents.yaml:7:5
                Expecting any pod -&gt; 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                  egress  ALLOW
                </failure>
                    </testcase>
                    <testcase name="still open" classname="intents.yaml">
                      <skipped message="waived until 2026-11-28: OPS-2: known">Expecting any pod -&gt; 169.254.169.254 on \
                TCP/80 to be DENIED but it is ALLOWED.

                  egress  ALLOW
                </skipped>
                    </testcase>
                    <testcase name="open too long" classname="intents.yaml">
                      <failure message="Expecting any pod -&gt; 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED." \
                type="EXPIRED">intents.yaml:17:5
                the waiver ended on 2026-11-27: OPS-1: known
                Expecting any pod -&gt; 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                  egress  ALLOW
                </failure>
                    </testcase>
                    <testcase name="repaired" classname="intents.yaml">
                      <system-out>the waiver is no longer needed</system-out>
                    </testcase>
                    <system-out>ignored, so these results may be wrong: AdminNetworkPolicy guard (k8s/anp.yaml:2)</system-out>
                  </testsuite>
                  <testsuite name="matrix.csv" tests="1" failures="0" errors="0" skipped="0">
                    <testcase name="web uses the db" classname="matrix.csv">
                    </testcase>
                    <system-out>ignored, so these results may be wrong: AdminNetworkPolicy guard (k8s/anp.yaml:2)</system-out>
                  </testsuite>
                </testsuites>
                """);
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void junitStaysXmlWhateverStandsInIt() throws Exception {
        Document document = parse(write(new JunitReport(), ATTACKS));
        Element test = (Element) document.getElementsByTagName("testcase").item(0);
        Element failure = (Element) document.getElementsByTagName("failure").item(0);

        assertThat(document.getElementsByTagName("*").getLength()).isEqualTo(5);
        assertThat(test.getAttribute("name"))
                .isEqualTo(
                        "]]></failure>\\u000a::error::x%0A\\u000d\\u001b[31m # TODO <b> & \"quoted\", 'a': \\ \\u202e\\ud800"
                                + "\\uffff\\u0000 \ud83d\ude00\\u000a  ...\\u000anot ok 1");
        assertThat(failure.getTextContent()).contains("]]></failure>\n::error::x%0A\\u000d\\u001b[31m # TODO <b> & ");
    }

    @Test
    void tapHasATestForEachIntentAndADocumentForEachFailure() {
        assertThat(write(new TapReport(), EVERY_OUTCOME)).isEqualTo("""
                TAP version 13
                1..6
                # ignored, so these results may be wrong: AdminNetworkPolicy guard (k8s/anp.yaml:2)
                ok 1 - web uses the db
                not ok 2 - metadata is closed
                  ---
                  file: "intents.yaml"
                  line: 7
                  column: 5
                  outcome: FAILED
                  message: |2
                    Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                      egress  ALLOW
                  ...
                not ok 3 - still open # TODO waived until 2026-11-28: OPS-2: known
                  ---
                  file: "intents.yaml"
                  line: 12
                  column: 5
                  outcome: WAIVED
                  message: |2
                    Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                      egress  ALLOW
                  ...
                not ok 4 - open too long
                # the waiver ended on 2026-11-27: OPS-1: known
                  ---
                  file: "intents.yaml"
                  line: 17
                  column: 5
                  outcome: EXPIRED
                  message: |2
                    Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.

                      egress  ALLOW
                  ...
                ok 5 - repaired
                # the waiver is no longer needed
                ok 6 - web uses the db
                """);
    }

    @Test
    void tapHasOneTestPerIntentWhateverStandsInIt() {
        List<String> lines = write(new TapReport(), ATTACKS).lines().toList();
        List<String> tests = lines.stream()
                .filter(line -> line.matches("(not )?ok\\b.*|Bail out!.*"))
                .toList();
        String document = lines.stream()
                .filter(line -> line.isEmpty() || line.startsWith("  "))
                .map(line -> line.replaceFirst("  ", ""))
                .filter(line -> !line.matches("---|\\.\\.\\."))
                .collect(Collectors.joining("\n", "", "\n"));
        Map<String, Object> details = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);

        assertThat(tests).singleElement().asString().contains("\\# TODO").doesNotContain(" # TODO");
        assertThat(details.get("line")).isEqualTo(1);
        assertThat(details.get("message"))
                .asString()
                .contains("]]></failure>\n::error::x")
                .endsWith("  ...\nnot ok 1\n");
    }

    @Test
    void jsonHasEverything() {
        assertThat(write(
                        new JsonReport(),
                        new IntentResults(
                                List.of(new IntentResults.OfFile(
                                        "intents.yaml",
                                        List.of(
                                                result("web uses the db", HOLDS, Waiver.NONE, 3),
                                                result("still open", FAILS, HELD, 12),
                                                result("repaired", HELD, 22)))),
                                List.of("AdminNetworkPolicy guard (k8s/anp.yaml:2)"))))
                .isEqualTo("""
                {
                  "intents" : [
                    {
                      "name" : "web uses the db",
                      "claim" : "any pod -> 169.254.169.254 on TCP/80 is denied",
                      "outcome" : "PASSED",
                      "location" : {
                        "file" : "intents.yaml",
                        "line" : 3,
                        "column" : 5
                      }
                    },
                    {
                      "name" : "still open",
                      "claim" : "any pod -> 169.254.169.254 on TCP/80 is denied",
                      "outcome" : "WAIVED",
                      "waiver" : {
                        "until" : "2026-11-28",
                        "reason" : "OPS-2: known",
                        "needed" : true
                      },
                      "summary" : "Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.",
                      "message" : "Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.\\n\\n  egress  ALLOW\\n",
                      "location" : {
                        "file" : "intents.yaml",
                        "line" : 12,
                        "column" : 5
                      }
                    },
                    {
                      "name" : "repaired",
                      "claim" : "any pod -> 169.254.169.254 on TCP/80 is denied",
                      "outcome" : "PASSED",
                      "waiver" : {
                        "until" : "2026-11-28",
                        "reason" : "OPS-2: known",
                        "needed" : false
                      },
                      "location" : {
                        "file" : "intents.yaml",
                        "line" : 22,
                        "column" : 5
                      }
                    }
                  ],
                  "counts" : {
                    "passed" : 2,
                    "waived" : 1,
                    "failed" : 0,
                    "expired" : 0
                  },
                  "ignored" : [
                    "AdminNetworkPolicy guard (k8s/anp.yaml:2)"
                  ]
                }
                """);
    }

    @Test
    void jsonIsAscii() {
        assertThat(write(new JsonReport(), ATTACKS))
                .matches("[\\x20-\\x7e\\n]*")
                .contains("]]></failure>\\n::error::x");
    }

    @Test
    void githubGetsAnErrorForEachFailureAndANoticeForEachWaiver() {
        assertThat(write(new GithubReport(), EVERY_OUTCOME)).isEqualTo("""
                ::error file=intents.yaml,line=7,col=5,title=metadata is closed::Expecting any pod -> 169.254.169.254 on TCP/80 \
                to be DENIED but it is ALLOWED.%0A%0A  egress  ALLOW
                ::notice file=intents.yaml,line=12,col=5,title=still open::waived until 2026-11-28: OPS-2: known
                ::error file=intents.yaml,line=17,col=5,title=open too long::the waiver ended on 2026-11-27: OPS-1: known%0A\
                Expecting any pod -> 169.254.169.254 on TCP/80 to be DENIED but it is ALLOWED.%0A%0A  egress  ALLOW
                ::notice file=intents.yaml,line=22,col=5,title=repaired::the waiver is no longer needed
                ::warning::ignored, so these results may be wrong: AdminNetworkPolicy guard (k8s/anp.yaml:2)
                6 intents: 3 passed, 1 waived, 1 failed, 1 expired
                """);
    }

    @Test
    void githubGetsOneCommandForEachWhateverStandsInIt() {
        List<String> lines = write(new GithubReport(), ATTACKS).lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(
                        "::error file=]]></failure>\\u000a%3A%3Aerror%3A%3Ax%250A\\u000d\\u001b[31m # TODO <b> & \"quoted\"%2C"
                                + " 'a'%3A \\ \\u202e");
        assertThat(lines.get(0).replaceAll("%(25|0A|0D|3A|2C)", "")).doesNotContain("%");
        assertThat(lines.get(1)).startsWith("::warning::");
        assertThat(lines.get(2)).isEqualTo("1 intent: 0 passed, 0 failed, 1 expired");
    }
}
