package io.github.netpol.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read, from where, and how often. */
class ReadManifestsTest {
    private static final String POLICY = """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: default-deny, namespace: shop}
            spec: {podSelector: {}}
            """;
    private static final String STORE = "io/github/netpol/testing/store";

    @TempDir
    private Path folder;

    private static ReadManifests read(String... paths) {
        return ReadManifests.of(List.of(paths), ReadManifestsTest.class.getClassLoader());
    }

    @Test
    void theSameContentIsReadOnce() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), POLICY);
        assertThat(read(folder.toString())).isSameAs(read(folder + "/"));
    }

    @Test
    void whatChangedSinceIsReadAgain() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), POLICY);
        ReadManifests before = read(folder.toString());
        Files.writeString(folder.resolve("a.yaml"), POLICY.replace("default-deny", "deny-all"));
        assertThat(read(folder.toString()).manifests().cluster().policy("shop", "deny-all"))
                .isPresent();
        Files.writeString(folder.resolve("a.yaml"), POLICY);
        assertThat(read(folder.toString())).isSameAs(before);
        Files.move(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        assertThat(read(folder.toString())).isNotSameAs(before);
    }

    @Test
    void everyPathIsRead() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), POLICY);
        assertThat(read(folder.toString(), "classpath:" + STORE)
                        .manifests()
                        .cluster()
                        .policies())
                .hasSize(2);
    }

    @Test
    void whatIsRefusedOnceIsRefusedAgain() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), POLICY.replace("kind:", "kinds:"));
        String expected =
                "there are errors in the manifests of `" + folder + "`:\n" + folder + "/a.yaml:2:1: error: kind: ";
        assertThatThrownBy(() -> read(folder.toString())).hasMessageStartingWith(expected);
        assertThatThrownBy(() -> read(folder.toString())).hasMessageStartingWith(expected);
    }

    @Test
    void aFolderWithoutManifestsIsRefused() {
        assertThatThrownBy(() -> read(folder.toString())).hasMessageContaining("no file with the ending .yaml");
    }

    @Test
    void noPathIsNotAPath() {
        assertThatThrownBy(ReadManifestsTest::read)
                .hasMessage("no manifests are named; give a file or a folder, as in `k8s/`");
        assertThatThrownBy(() -> read(" ")).hasMessageStartingWith("there is no ` `: ");
        assertThatThrownBy(() -> read("\0")).hasMessageStartingWith("`\0` is not a path");
    }

    @Test
    void theWorkingDirectoryItselfIsAPath() {
        assertThat(NamedPaths.find(List.of("."), getClass().getClassLoader()).all())
                .containsExactly(Path.of(""));
    }

    @Test
    void aFolderOnTheClassPathIsNamedFromTheWorkingDirectory() {
        assertThat(NamedPaths.find(
                                List.of("classpath:/" + STORE + "/"), getClass().getClassLoader())
                        .all())
                .containsExactly(Path.of("target/test-classes/" + STORE));
    }

    @Test
    void aFolderOfAJarIsRead() throws IOException {
        Path jar = folder.resolve("a jar.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(files.getPath("k8s"));
            Files.writeString(files.getPath("k8s", "a.yaml"), POLICY);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            ReadManifests read = ReadManifests.of(List.of("classpath:k8s"), loader);
            assertThat(read.manifests().cluster().policy("shop", "default-deny"))
                    .isPresent();
            assertThat(ReadManifests.of(List.of("classpath:k8s/"), loader)).isSameAs(read);
        }
    }

    @Test
    void whatIsNotOnTheClassPathIsNotFound() {
        assertThatThrownBy(() -> read("classpath:k8s"))
                .hasMessage(
                        "there is no `classpath:k8s`: looked for `k8s` on the class path; a folder in a jar is found"
                                + " only if the jar has an entry for it");
        assertThatThrownBy(() -> read("classpath:/")).hasMessageStartingWith("there is no `classpath:/`");
    }

    @Test
    void whatIsTwiceOnTheClassPathIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("a/k8s"));
        Files.createDirectories(folder.resolve("b/k8s"));
        URL[] urls = {
            folder.resolve("a").toUri().toURL(), folder.resolve("b").toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(urls, null)) {
            assertThatThrownBy(() -> ReadManifests.of(List.of("classpath:k8s"), loader))
                    .hasMessage(
                            "`classpath:k8s` is in more than one place of the class path, and only one would be read: "
                                    + "file:" + folder + "/a/k8s, file:" + folder + "/b/k8s");
        }
    }
}
