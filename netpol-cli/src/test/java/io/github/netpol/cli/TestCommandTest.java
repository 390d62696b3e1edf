package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final String PASSING = """
            version: 1
            intents:
              - name: web uses the db
                from: {namespace: shop, workload: web}
                to: {namespace: shop, workload: db}
                ports: [postgres]
                expect: allow
            """.replace("workload: web", "pod: web");
    private static final String FAILING = """
            version: 1
            intents:
              - name: nobody uses the db
                from: {namespace: shop, pod: web}
                to: {namespace: shop, workload: db}
                ports: [TCP/5432]
                expect: deny
                waiver: {reason: OPS-1, until: 2026-12-31}
            """;

    @TempDir
    private Path path;

    private ManifestFolder folder;

    @BeforeEach
    void writeShop() {
        folder = new ManifestFolder(path).with("shop.yaml", ManifestFolder.SHOP);
    }

    private Run test(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "test";
        arguments[1] = "-f";
        arguments[2] = folder.file("shop.yaml");
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }

    @Test
    void intentsThatHoldGiveTheExitCode0() {
        Run run = test("--intents", folder.with("i.yaml", PASSING).file("i.yaml"));

        assertThat(run.out())
                .isEqualTo(
                        "PASS     web uses the db  " + folder.file("i.yaml") + ":3\n\n1 intent: 1 passed, 0 failed\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anIntentThatFailsGivesTheExitCode1AndTheReasons() {
        Run run = test(
                "--today",
                "2027-01-01",
                "--intents",
                folder.with("i.yaml", FAILING).file("i.yaml"));

        assertThat(run.lines().get(0)).startsWith("EXPIRED  nobody uses the db  ");
        assertThat(run.out())
                .contains("the waiver ended on 2026-12-31: OPS-1\n")
                .contains("to be DENIED but ")
                .contains("shop/db-in")
                .endsWith("\n1 intent: 0 passed, 0 failed, 1 expired\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void anIntentThatIsWaivedGivesTheExitCode0() {
        Run run = test(
                "--today",
                "2026-12-31",
                "--intents",
                folder.with("i.yaml", FAILING).file("i.yaml"));

        assertThat(run.lines().get(0)).startsWith("WAIVED   nobody uses the db  ");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void severalFilesAreTestedInTheirOrderAndEachHasItsOwnNames() {
        folder.with("a.yaml", PASSING)
                .with("b.csv", "name,from,to,port,expect\nweb uses the db,shop/Pod/web,shop/db,TCP/5432,allow\n")
                .with("c.yaml", PASSING);

        Run run = test("--intents", folder.file("a.yaml"), folder.file("b.csv"), "--intents", folder.file("c.yaml"));

        assertThat(run.out().lines().limit(3))
                .satisfiesExactly(
                        a -> assertThat(a).endsWith("a.yaml:3"),
                        b -> assertThat(b).endsWith("b.csv:2"),
                        c -> assertThat(c).endsWith("c.yaml:3"));
        assertThat(run.out()).endsWith("\n3 intents: 3 passed, 0 failed\n");
    }

    @Test
    void everyFormOfOutputCanBeAskedFor() {
        folder.with("i.yaml", PASSING);

        assertThat(test("--intents", folder.file("i.yaml"), "--output", "junit").out())
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites ");
        assertThat(test("--intents", folder.file("i.yaml"), "--output", "tap").out())
                .isEqualTo("TAP version 13\n1..1\nok 1 - web uses the db\n");
        assertThat(test("--intents", folder.file("i.yaml"), "--output", "json").out())
                .startsWith("{\n  \"intents\" : [");
        assertThat(test("--intents", folder.file("i.yaml"), "--output", "github")
                        .out())
                .isEqualTo("1 intent: 1 passed, 0 failed\n");
    }

    @Test
    void intentsWithErrorsGiveTheExitCode3AndNoResults() {
        folder.with("i.yaml", PASSING).with("j.yaml", PASSING.replace("expect:", "expects:"));

        Run run = test("--intents", folder.file("i.yaml"), folder.file("j.yaml"));

        assertThat(run.err())
                .isEqualTo(folder.file("j.yaml")
                        + ":7:5: error: intents[0].expects: unknown field `expects`; did you mean `expect`?\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void manifestsWithErrorsGiveTheExitCode3() {
        folder.with("i.yaml", PASSING).with("shop.yaml", ManifestFolder.SHOP.replace("ingress:", "ingres:"));

        Run run = test("--intents", folder.file("i.yaml"));

        assertThat(run.err()).contains("shop.yaml:").contains(": error: ");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNotThereGivesTheExitCode3() {
        Run run = test("--intents", folder.file("nowhere.yaml"));

        assertThat(run.err()).endsWith("nowhere.yaml:1:1: error: there is no such file\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void aVirtualWorkloadThatTheManifestsHaveGivesTheExitCode3() {
        folder.with(
                "i.yaml",
                PASSING.replace("intents:", "virtual:\n  - {namespace: shop, workload: StatefulSet/db}\nintents:"));

        Run run = test("--intents", folder.file("i.yaml"));

        assertThat(run.err())
                .isEqualTo(
                        folder.file("i.yaml")
                                + ":3:5: error: virtual[0]: virtual workload `shop/StatefulSet/db` is there already; give it once\n");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void anEndpointThatStandsForNothingIsAFailure() {
        folder.with("i.yaml", PASSING.replace("workload: db", "workload: dv"));

        Run run = test("--intents", folder.file("i.yaml"));

        assertThat(run.out()).contains("`shop/dv`").contains("nearest: `shop/db`");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void policiesThatAreIgnoredAreNamed() {
        folder.with("shop.yaml", ManifestFolder.SHOP + "---\n" + ManifestFolder.ADMIN_POLICY)
                .with("i.yaml", PASSING);

        Run run = test("--ignore-unsupported", "--intents", folder.file("i.yaml"));

        assertThat(run.out()).contains("ignored, so these results may be wrong:\n  AdminNetworkPolicy guard (");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void optionsThatSettleOpenCasesCount() {
        folder.with("i.yaml", """
                version: 1
                intents:
                  - name: the outside does not reach the db
                    from: {ip: 10.0.0.1}
                    to: {namespace: shop, workload: db}
                    ports: [TCP/5432]
                    expect: allow
                """);

        assertThat(test("--intents", folder.file("i.yaml")).exitCode()).isZero();
    }

    @Test
    void wrongUsageIsSaid() {
        folder.with("i.yaml", PASSING);

        assertThat(test().err()).contains("--intents");
        assertThat(test().exitCode()).isEqualTo(2);
        assertThat(test("--intents", folder.file("i.yaml"), "--today", "31.12.2026")
                        .err())
                .contains("`31.12.2026` is no day of the calendar in the form `2026-12-31`");
        assertThat(test("--intents", folder.file("i.yaml"), "--output", "xml").err())
                .contains("`xml` is none of `text`, `junit`, `tap`, `json`, `github`");
    }

    @Test
    void wordsOfResultsAreInColourOnATerminal() {
        folder.with("i.yaml", PASSING);

        assertThat(Run.inColour("test", "-f", folder.file("shop.yaml"), "--intents", folder.file("i.yaml"))
                        .out())
                .startsWith("\u001b[32mPASS\u001b[0m");
    }
}
