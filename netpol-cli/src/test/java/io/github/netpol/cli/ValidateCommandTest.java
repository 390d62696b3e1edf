package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    @TempDir
    private Path path;

    private ManifestFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new ManifestFolder(path);
    }

    @Test
    void validManifestsAreCountedAndTheExitCodeIs0() {
        Run run =
                Run.of("validate", folder.with("shop.yaml", ManifestFolder.SHOP).toString());

        assertThat(run.out())
                .isEqualTo("valid: 1 policy, 1 pod, 1 workload, 0 services, 1 namespace; 0 errors, 0 warnings\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void everyProblemIsPrintedWithItsPlaceAndTheExitCodeIs1() {
        folder.with("a.yaml", ManifestFolder.SHOP.replace("port: 5432\n", "port: 0\n"));
        folder.with(
                "b.yaml",
                ManifestFolder.SHOP.replace("ingress:", "ingres:").replace("namespace: shop", "namespace: b"));

        Run run = Run.of("validate", folder.toString());

        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0))
                .startsWith(folder.file("a.yaml") + ":51:17: error: spec.ingress[0].ports[0].port: ");
        assertThat(run.lines().get(1))
                .startsWith(folder.file("b.yaml") + ":45:3: error: ")
                .contains("ingres");
        assertThat(run.lines().get(2)).isEqualTo("invalid: 2 errors, 0 warnings; errors in 2 files");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void severalPathsAreReadAsOne() {
        folder.with("a.yaml", ManifestFolder.SHOP)
                .with("b.yaml", ManifestFolder.SHOP.replace("namespace: shop", "namespace: b"));

        Run run = Run.of("validate", folder.file("a.yaml"), folder.file("b.yaml"));

        assertThat(run.out())
                .isEqualTo("valid: 2 policies, 2 pods, 2 workloads, 0 services, 2 namespaces; 0 errors, 0 warnings\n");
    }

    @Test
    void pathsMayBeGivenAsTheOtherCommandsTakeThem() {
        folder.with("a.yaml", ManifestFolder.SHOP)
                .with("b.yaml", ManifestFolder.SHOP.replace("namespace: shop", "namespace: b"));
        Run plain = Run.of("validate", folder.file("a.yaml"), folder.file("b.yaml"));

        assertThat(Run.of("validate", "-f", folder.file("a.yaml"), "--file", folder.file("b.yaml"))
                        .out())
                .isEqualTo(plain.out());
        assertThat(Run.of("validate", folder.file("a.yaml"), "-f", folder.file("b.yaml"))
                        .out())
                .isEqualTo(plain.out());
    }

    @Test
    void aMissingFileGivesTheExitCode3() {
        Run run = Run.of("validate", folder.file("nowhere.yaml"));

        assertThat(run.out()).contains("nowhere.yaml").contains(": error: ");
        assertThat(run.exitCode()).isEqualTo(3);
    }

    @Test
    void lenientModeTurnsUnknownFieldsIntoWarnings() {
        folder.with("shop.yaml", ManifestFolder.SHOP.replace("  ingress:", "  typo: x\n  ingress:"));

        assertThat(Run.of("validate", folder.toString()).exitCode()).isEqualTo(1);
        Run run = Run.of("validate", "--lenient", folder.toString());
        assertThat(run.out()).contains(": warning: ").endsWith("; 0 errors, 1 warning\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void policiesThatAreNotEvaluatedAreErrorsUnlessIgnored() {
        folder.with("anp.yaml", ManifestFolder.ADMIN_POLICY);

        assertThat(Run.of("validate", folder.toString()).exitCode()).isEqualTo(1);
        Run run = Run.of("validate", "--ignore-unsupported", folder.toString());
        assertThat(run.out()).contains(": warning: ", "AdminNetworkPolicy");
        assertThat(run.exitCode()).isZero();
    }
}
