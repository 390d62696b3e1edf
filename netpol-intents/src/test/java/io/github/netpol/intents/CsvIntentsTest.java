package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.SourceLocation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvIntentsTest {
    private static final String HEADER = "name,from,to,port,expect\n";

    private static IntentFile read(String text) {
        return IntentFile.readText("i.csv", text);
    }

    private static List<String> problems(String text) {
        return read(text).diagnostics().stream()
                .map(diagnostic -> diagnostic.toString().substring("i.csv:".length()))
                .toList();
    }

    private static Claim claim(String row) {
        return read(HEADER + row).intents().get(0).claim();
    }

    @Test
    void aRowIsAnIntent() {
        Intent intent = read(HEADER + "web uses db,shop/web,shop/StatefulSet/db,TCP/5432,allow\n")
                .intents()
                .get(0);

        assertThat(intent.name()).isEqualTo("web uses db");
        assertThat(intent.claim())
                .isEqualTo(Claim.allowed(
                        Subject.workload("shop", "web"), Subject.workload("shop", "StatefulSet/db"), Ports.tcp(5432)));
        assertThat(intent.waiver()).isEqualTo(Waiver.NONE);
        assertThat(intent.location()).isEqualTo(new SourceLocation("i.csv", 2, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop/web                     | shop/web",
                "shop/CronJob/import          | shop/CronJob/import",
                "shop/Pod/web-0               | pod shop/web-0",
                "shop/*                       | namespace shop",
                "shop/*[app=web]              | shop[app=web]",
                "*/*                          | any namespace",
                "*/*[app=web]                 | any namespace[app=web]",
                "*[team=a]/*                  | namespaces[team=a]",
                "*[a.b/team=a]/*[x.y/app=web] | namespaces[a.b/team=a][x.y/app=web]",
                "10.0.0.1                     | 10.0.0.1",
                "2001:db8::1                  | 2001:db8::1",
                "10.0.0.0/8                   | 10.0.0.0/8",
                "2001:db8::/32                | 2001:db8::/32",
                "service:shop/db              | service shop/db",
                "pods                         | any pod",
                "outside                      | the outside",
            })
    void anEndpointIsOneText(String written, String subject) {
        assertThat(claim("a," + written + ",pods,any,deny")).hasToString(subject + " -> any pod on any is denied");
        assertThat(claim("a,pods," + written + ",any,deny")).hasToString("any pod -> " + subject + " on any is denied");
    }

    @Test
    void aSelectorWithCommasStandsInQuotes() {
        assertThat(claim("a,\"shop/*[app in (web,bff),!debug]\",pods,any,deny"))
                .isEqualTo(
                        Claim.denied(Subject.pods("shop", "app in (web,bff),!debug"), Subject.anyPod(), Ports.any()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "any                | any",
                "TCP/80             | TCP/80",
                "TCP/80;UDP/53      | TCP/80,UDP/53",
                "TCP/80; http       | TCP/80,http",
                "TCP/80 TCP/90-99   | TCP/80,TCP/90-99",
                "\"TCP/80,TCP/443\" | TCP/80,TCP/443",
            })
    void aCellHasOnePortOrSeveral(String written, String ports) {
        assertThat(claim("a,pods,pods," + written + ",deny"))
                .hasToString("any pod -> any pod on " + ports + " is denied");
    }

    @Test
    void quotesCommasAndLineEndsOfCellsFollowRfc4180() {
        List<Intent> intents = read("""
                        expect,name,"from",to,port
                        allow,"a ""b"", c
                        d",pods,pods,any

                         deny , e , pods , pods , any
                        """.replace("\n", "\r\n")).intents();

        assertThat(intents).extracting(Intent::name).containsExactly("a \"b\", c\r\nd", "e");
        assertThat(intents).extracting(intent -> intent.location().line()).containsExactly(2, 5);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFF" + HEADER + "a,pods,pods,any,deny\n").intents()).hasSize(1);
    }

    @Test
    void theFirstRowNamesTheColumns() {
        assertThat(problems("")).containsExactly("1:1: error: the first row must be `name,from,to,port,expect`");
        assertThat(problems("name;from;to;port;expect\n"))
                .containsExactly("1:1: error: cells are separated by `,`, not by `;`");
        assertThat(problems("name,form,to,ports,expect,name\n"))
                .containsExactly(
                        "1:6: error: unknown column `form`; did you mean `from`?",
                        "1:14: error: unknown column `ports`; did you mean `port`?",
                        "1:27: error: the column `name` is there twice");
        assertThat(problems("name,from,to,expect,zone\n"))
                .containsExactly(
                        "1:21: error: unknown column `zone`; the columns are `name`, `from`, `to`, `port`, `expect`");
        assertThat(problems("name,from,to,expect\n")).containsExactly("1:1: error: there is no column `port`");
        assertThat(problems(HEADER)).containsExactly("1:1: error: there is no intent below the names of the columns");
    }

    @Test
    void aRowHasAsManyCellsAsThereAreColumns() {
        assertThat(problems(HEADER + "a,pods\nb,shop/*[app in (a,b)],pods,any,deny\n"))
                .containsExactly(
                        "2:1: error: this row has 2 cells, and there are 5 columns; put a cell with commas in it in quotes",
                        "3:1: error: this row has 6 cells, and there are 5 columns; put a cell with commas in it in quotes");
    }

    @Test
    void noCellIsEmpty() {
        assertThat(problems(HEADER + ",,pods,,\n"))
                .containsExactly(
                        "2:1: error: name: the cell is empty; write a few words for reports",
                        "2:2: error: from: the cell is empty; write `namespace/workload`, `namespace/Kind/name`,"
                                + " `namespace/*`, `namespace/*[app=web]`, an IP address or CIDR, `service:namespace/name`,"
                                + " `pods` or `outside`",
                        "2:8: error: port: the cell is empty; write `any` for every port",
                        "2:9: error: expect: the cell is empty; write `allow` or `deny`");
    }

    @Test
    void everyCellThatIsWrongIsSaid() {
        assertThat(problems(HEADER + "a,web,10.0.0.1/8,80,allowed\na,pods,pods,any,deny\n"))
                .containsExactly(
                        "2:3: error: from: `web` is no endpoint; write `namespace/workload`, `namespace/Kind/name`,"
                                + " `namespace/*`, `namespace/*[app=web]`, an IP address or CIDR, `service:namespace/name`,"
                                + " `pods` or `outside`",
                        "2:7: error: to: `10.0.0.1/8` must not have bits set beyond the prefix length; write `10.0.0.0/8`",
                        "2:18: error: port: `80` names no protocol; write `TCP/80`",
                        "2:21: error: expect: `allowed` is not supported; it is one of `allow`, `deny`",
                        "3:1: error: name: `a` is given twice; first in line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "010.0.0.1           | `010.0.0.1` must not have numbers with leading zeros",
                "Shop/web            | namespace name `Shop` must consist of lower-case letters",
                "shop/a/b/c          | workload name `b/c` must consist of lower-case letters",
                "shop/               | workload name `` must consist of lower-case letters",
                "*/web               | `web` is a name in one namespace; write that one before the `/`",
                "*[team=a]/web       | `web` is a name in one namespace; write that one before the `/`",
                "shop/*[app in web]  | the label selector `app in web` cannot be read",
                "shop/*[]            | the label selector is empty",
                "shop/*[app=web      | workload name `*[app=web` must consist of lower-case letters",
                "service:db          | `db` names no namespace; write the service as `namespace/name`",
                "POD                 | `POD` is no endpoint",
            })
    void anEndpointThatIsNoneIsSaidWithWhatWouldBeRight(String written, String words) {
        assertThat(problems(HEADER + "a," + written + ",pods,any,deny"))
                .singleElement()
                .asString()
                .startsWith("2:3: error: from: " + words);
    }

    @Test
    void quotesThatBreakTheRulesEndTheReading() {
        assertThat(problems(HEADER + "a,\"pods,pods,any,deny\n"))
                .containsExactly("2:3: error: the quote that begins here does not end");
        assertThat(problems(HEADER + "a,po\"ds,pods,any,deny\n"))
                .containsExactly(
                        "2:5: error: a cell with a quote in it must begin and end with one, and have it twice inside");
        assertThat(problems(HEADER + "a,\"pods\"s,pods,any,deny\n"))
                .containsExactly(
                        "2:9: error: a comma or the end of the line must follow the closing quote; a quote inside is"
                                + " written twice, `\"\"`");
    }

    @Test
    void whatIsNotUtf8IsSaid() {
        IntentFile file = IntentFile.read("i.csv", new java.io.ByteArrayInputStream(new byte[] {'n', (byte) 0xff}));

        assertThat(file.diagnostics())
                .extracting(Object::toString)
                .containsExactly("i.csv:1:2: error: the text is not UTF-8: the byte 0xFF cannot stand here");
    }

    @Test
    void aLongFileIsReadToItsEnd() {
        String row = "a%d,shop/web,shop/db,any,deny\n";
        String rows = IntStream.range(0, 10_000).mapToObj(row::formatted).collect(Collectors.joining());

        assertThat(read(HEADER + rows).intents())
                .hasSize(10_000)
                .last()
                .extracting(Intent::location)
                .isEqualTo(new SourceLocation("i.csv", 10_001, 1));
    }
}
