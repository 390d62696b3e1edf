package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Pod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFilesTest {
    @TempDir
    Path tempDir;

    // The temporary folder itself may be reached by a link.
    private Path folder;

    @BeforeEach
    void realFolder() throws IOException {
        folder = tempDir.toRealPath();
    }

    @Test
    void aFolderIsReadWithEverythingBelowItSortedByName() throws IOException {
        write("b/c.yml", broken());
        write("b/a.yaml", broken());
        write("a.json", "{\"kind\": \"Pod\"}");
        write("c.YAML", broken());
        write("b/notes.txt", "not: [a manifest");

        assertThat(Manifests.read(folder).diagnostics())
                .extracting(diagnostic -> diagnostic.location().file())
                .containsExactly(
                        folder.resolve("a.json").toString(),
                        folder.resolve("b/a.yaml").toString(),
                        folder.resolve("b/c.yml").toString(),
                        folder.resolve("c.YAML").toString());
    }

    @Test
    void filesAreReadInTheOrderGiven() throws IOException {
        Path b = write("b.yaml", broken());
        Path a = write("a.yaml", broken());

        assertThat(Manifests.read(b, a).diagnostics())
                .extracting(diagnostic -> diagnostic.location().file())
                .containsExactly(b.toString(), a.toString());
    }

    @Test
    void aFileThatIsNamedIsReadWhateverItsEnding() throws IOException {
        assertThat(Manifests.read(write("pod.txt", pod("p"))).cluster().pods()).hasSize(1);
    }

    @Test
    void aMissingFileIsUnreadable() {
        assertUnreadable(folder.resolve("x.yaml"), "there is no such file or folder");
    }

    @Test
    void aFolderWithoutManifestsIsUnreadable() throws IOException {
        write("a.txt", "");

        assertUnreadable(folder, "there is no file with the ending .yaml, .yml or .json in this folder");
    }

    @Test
    void aLinkThatLeadsNowhereIsUnreadable() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.yaml"), folder.resolve("gone"));

        assertThat(Manifests.read(folder).diagnostics())
                .singleElement()
                .hasToString(folder.resolve("a.yaml") + ":1:1: error: this link leads nowhere");
    }

    @Test
    void anEmptyFileIsAnErrorIfNamedAndAWarningInAFolder() throws IOException {
        Path empty = write("a.yaml", "# nothing yet\n");

        assertThat(Manifests.read(empty).isValid()).isFalse();
        assertThat(Manifests.read(folder).isValid()).isTrue();
        assertThat(Manifests.read(folder).diagnostics())
                .singleElement()
                .extracting(Diagnostic::severity)
                .isEqualTo(Diagnostic.Severity.WARNING);
    }

    @Test
    void aFolderLoopIsAnErrorAndDoesNotHang() throws IOException {
        write("a/p.yaml", pod("p"));
        Files.createSymbolicLink(folder.resolve("a/up"), folder);

        assertThat(Manifests.read(folder).diagnostics())
                .singleElement()
                .hasToString(folder.resolve("a/up") + ":1:1: error: this link leads back to a folder that it is in");
    }

    @Test
    void linksAreFollowedAndWhatIsReachedTwiceIsReadOnce() throws IOException {
        Path data = write("elsewhere/p.yaml", pod("p"));
        Files.createDirectories(folder.resolve("main"));
        Files.createSymbolicLink(folder.resolve("main/file.yaml"), data);
        Files.createSymbolicLink(folder.resolve("main/folder"), data.getParent());

        Manifests manifests = Manifests.read(folder.resolve("main"), data, folder, folder.resolve("main"));

        assertThat(manifests.diagnostics()).isEmpty();
        assertThat(manifests.cluster().pods()).extracting(Pod::name).containsExactly("p");
    }

    @Test
    void theSameObjectInTwoFilesIsAnError() throws IOException {
        Path a = write("a.yaml", pod("p"));
        Path b = write("b.yaml", pod("p"));

        assertThat(Manifests.read(folder).diagnostics())
                .singleElement()
                .hasToString(
                        b + ":3:18: error: metadata.name: Pod `default/p` is given twice; first at " + a + ":3:18");
    }

    @Test
    void namespacesOfLaterFilesCount() throws IOException {
        write("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: shop}");
        write("b.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {team: a}}");

        assertThat(Manifests.read(folder)
                        .cluster()
                        .pods()
                        .get(0)
                        .namespace()
                        .labels()
                        .value("team"))
                .contains("a");
    }

    private void assertUnreadable(Path path, String message) {
        assertThat(Manifests.read(path).diagnostics()).singleElement().satisfies(error -> {
            assertThat(error.kind()).isEqualTo(Diagnostic.Kind.UNREADABLE);
            assertThat(error.severity()).isEqualTo(Diagnostic.Severity.ERROR);
            assertThat(error.message()).isEqualTo(message);
        });
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String pod(String name) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\n";
    }

    private static String broken() {
        return "apiVersion: v1\n";
    }
}
