package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
    @TempDir
    private Path path;

    private ManifestFolder folder;

    @BeforeEach
    void writeShop() {
        folder = new ManifestFolder(path).with("shop.yaml", ManifestFolder.SHOP);
    }

    private String[] question(String from, String to, String port, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("evaluate", "-f", folder.toString(), "--from", from, "--to", to, "--port", port));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Run ask(String from, String to, String port, String... more) {
        return Run.of(question(from, to, port, more));
    }

    @Test
    void anAllowedConnectionIsExplainedAndTheExitCodeIs0() {
        Run run = ask("shop/web", "shop/db", "5432");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("shop/web -> shop/db on TCP 5432 is ALLOWED\n")
                .contains("shop/db-in ingress[0].from[0]")
                .contains(folder.file("shop.yaml") + ":47")
                .doesNotContain("\u001b");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aDeniedConnectionIsExplainedAndTheExitCodeIs1() {
        Run run = ask("shop/web", "shop/db", "5433");

        assertThat(run.out())
                .startsWith("shop/web -> shop/db on TCP 5433 is DENIED by ingress\n")
                .contains("would admit this peer on TCP 5432, not on TCP 5433")
                .contains("nearest fix: " + folder.file("shop.yaml") + ":51  port: 5432 -> 5433");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void theAnswerAsDataHasTheSameExitCode() {
        Run allowed = ask("shop/web", "shop/db", "5432", "--output", "json");
        Run denied = ask("shop/web", "shop/db", "5433", "--output", "json");

        assertThat(allowed.out()).startsWith("{\n").endsWith("}\n").contains("\"allowed\" : true,");
        assertThat(allowed.exitCode()).isZero();
        assertThat(denied.out()).contains("\"allowed\" : false,", "\"line\" : 51,", "\"nearMisses\" : [\n");
        assertThat(denied.exitCode()).isEqualTo(1);
    }

    @Test
    void theWordsOfTheVerdictAreColouredOnATerminal() {
        assertThat(Run.inColour(question("shop/web", "shop/db", "5432")).out())
                .startsWith("shop/web -> shop/db on TCP 5432 is \u001b[32mALLOWED\u001b[0m\n")
                .contains("  \u001b[32mALLOW\u001b[0m  ");
        assertThat(Run.inColour(question("shop/web", "shop/db", "1")).out())
                .contains(" is \u001b[31mDENIED\u001b[0m by ingress", "  \u001b[31mDENY\u001b[0m ");
    }

    @ParameterizedTest
    @CsvSource({
        "shop/web,               shop/db,             0",
        "10.0.0.1,               shop/db,             0",
        "shop/Pod/web,           shop/StatefulSet/db, 0",
        "shop/web,               shop/statefulset/db, 0",
        "shop/db,                shop/db,             1",
        "203.0.113.7,            shop/db,             1",
        "2001:db8::7,            shop/db,             1",
        "shop/db,                203.0.113.7,         0"
    })
    void everyFormOfAnEndIsUnderstood(String from, String to, int exitCode) {
        assertThat(ask(from, to, "5432").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aPortMayBeNamed() {
        assertThat(ask("shop/web", "shop/db", "postgres").exitCode()).isZero();

        Run unknown = ask("shop/web", "shop/db", "http");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("error: pod `shop/db` has no TCP port named `http`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDP", "udp", "SCTP"})
    void theProtocolCounts(String protocol) {
        assertThat(ask("shop/web", "shop/db", "5432", "--protocol", protocol).exitCode())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TCP", "tcp"})
    void theProtocolIsReadInAnyCase(String protocol) {
        assertThat(ask("shop/web", "shop/db", "5432", "--protocol", protocol).exitCode())
                .isZero();
    }

    @Test
    void anUnknownEndListsTheNearestNamesAndTheExitCodeIs2() {
        Run run = ask("shop/wbe", "shop/db", "5432");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: no pod or workload `shop/wbe`; nearest: `shop/web`\n");
    }

    @Test
    void manifestsWithErrorsAreNotAskedAndTheExitCodeIs3() {
        folder.with(
                "broken.yaml",
                ManifestFolder.SHOP.replace("ingress:", "ingres:").replace("db-in", "other"));

        Run run = ask("shop/web", "shop/db", "5432");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(folder.file("broken.yaml") + ":", ": error: ", "ingres");
    }

    @Test
    void aMissingFileGivesTheExitCode3() {
        Run run = Run.of("evaluate", "-f", "/does/not/exist", "--from", "a/b", "--to", "c/d", "--port", "1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("/does/not/exist");
    }

    @Test
    void severalFilesMakeOneInventory() {
        folder.with("pod.yaml", """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "namespace": "other"},
                 "spec": {"containers": [{"name": "c", "image": "i"}]}}
                """);

        Run run = Run.of(
                "evaluate",
                "-f",
                folder.file("shop.yaml"),
                "--file",
                folder.file("pod.yaml"),
                "--from",
                "other/web",
                "--to",
                "shop/db",
                "--port",
                "5432");

        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void inLenientModeUnknownFieldsAreWarningsOnTheStandardError() {
        folder.with("shop.yaml", ManifestFolder.SHOP.replace("  ingress:", "  typo: x\n  ingress:"));

        assertThat(ask("shop/web", "shop/db", "5432").exitCode()).isEqualTo(3);
        Run run = ask("shop/web", "shop/db", "5432", "--lenient");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains(": warning: ", "typo");
        assertThat(run.out()).startsWith("shop/web -> shop/db on TCP 5432 is ALLOWED\n");
    }

    @Test
    void objectsWithoutANamespaceAreInTheDefaultOne_E15() {
        folder.with("shop.yaml", ManifestFolder.SHOP.replace("  namespace: shop\n", ""));

        assertThat(ask("default/web", "default/db", "5432").exitCode()).isZero();
        assertThat(ask("prod/web", "prod/db", "5432", "--default-namespace", "prod")
                        .exitCode())
                .isZero();
        assertThat(ask("web", "prod/db", "5432", "--default-namespace", "prod").err())
                .contains("`web` names no namespace; write it as `prod/web`");
    }

    @Test
    void legacyCidrsAreReadIfAskedFor_E18() {
        folder.with("block.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: web-in, namespace: shop}
                spec:
                  podSelector: {matchLabels: {app: web}}
                  ingress: [{from: [{ipBlock: {cidr: 010.0.0.1/8}}]}]
                """);

        assertThat(ask("10.9.9.9", "shop/web", "80").exitCode()).isEqualTo(3);
        assertThat(ask("10.9.9.9", "shop/web", "80", "--cidr-validation", "legacy")
                        .exitCode())
                .isZero();
    }

    @Test
    void theScopeOfBlocksDecides_E4() {
        folder.with("block.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: from-pods, namespace: shop}
                spec:
                  podSelector: {matchLabels: {app: db}}
                  ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/24}}]}]
                """);

        assertThat(ask("shop/web", "shop/db", "80").exitCode()).isZero();
        assertThat(ask("shop/web", "shop/db", "80", "--ip-block", "external").exitCode())
                .isEqualTo(1);
    }

    @Test
    void podCidrsSettleUnknownAddresses_S69() {
        folder.with("block.yaml", """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: web-in, namespace: shop}
                spec:
                  podSelector: {matchLabels: {app: web}}
                  ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}}]}]
                """);

        Run unknown = ask("shop/db", "shop/web", "80");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains("(S69)");
        assertThat(ask("shop/db", "shop/web", "80", "--pod-cidr", "10.0.0.0/16").exitCode())
                .isZero();
    }

    @Test
    void whatIsIgnoredIsListedInEveryAnswer() {
        folder.with("anp.yaml", ManifestFolder.ADMIN_POLICY);

        assertThat(ask("shop/web", "shop/db", "5432").exitCode()).isEqualTo(3);
        Run text = ask("shop/web", "shop/db", "5432", "--ignore-unsupported");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out()).contains("\nignored, so this answer may be wrong:\n  AdminNetworkPolicy ");
        assertThat(ask("shop/web", "shop/db", "5432", "--ignore-unsupported", "--output", "json")
                        .out())
                .contains("\"ignored\" : [\n    \"AdminNetworkPolicy ");
    }

    @Test
    void flowsAreReadFromAFile() {
        folder.with("flows.txt", "{\"src\":\"shop/web\",\"dst\":\"shop/db\",\"port\":1}\n");

        Run run = Run.of("evaluate", "-f", folder.file("shop.yaml"), "--flows", folder.file("flows.txt"));

        assertThat(run.exitCode()).isZero(); // Answered, though denied.
        assertThat(run.out()).contains("\"allowed\":false");
    }

    @Test
    void flowsAreReadFromTheStandardInput() {
        Run run = Run.withInput(
                "{\"src\":\"shop/web\",\"dst\":\"shop/db\",\"port\":5432}\nnonsense\n",
                "evaluate",
                "-f",
                folder.toString(),
                "--flows",
                "-",
                "--output",
                "json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).contains("\"allowed\":true");
        assertThat(run.lines().get(1)).startsWith("{\"line\":2,\"error\":\"");
    }

    @Test
    void everyFlowListsWhatIsIgnored() {
        folder.with("anp.yaml", ManifestFolder.ADMIN_POLICY);

        Run run = Run.withInput(
                "{\"src\":\"shop/web\",\"dst\":\"shop/db\",\"port\":5432}\n",
                "evaluate",
                "-f",
                folder.toString(),
                "--ignore-unsupported",
                "--flows",
                "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(",\"ignored\":[\"AdminNetworkPolicy ");
    }

    @Test
    void aFileOfFlowsThatIsNotThereGivesTheExitCode3() {
        Run run = Run.of("evaluate", "-f", folder.toString(), "--flows", folder.file("nowhere"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("error: cannot read the flows `" + folder.file("nowhere") + "`: there is no such file\n");
    }

    @Test
    void aFolderOfFlowsGivesTheExitCode3() {
        Run run = Run.of("evaluate", "-f", folder.file("shop.yaml"), "--flows", folder.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).endsWith("it is a folder\n");
    }
}
