package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.yaml.internal.files.ManifestFile;
import io.github.netpol.yaml.internal.files.ManifestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Files that are read side by side make what they make one after the other. */
class ReadingProperties {
    private static final ReaderOptions OPTIONS = Given.LENIENT.with(ReaderOptions.UnsupportedPolicies.IGNORE);

    /**
     * Everything that depends on what was read before: names given twice and made up, namespaces, port names, places. Of
     * these each {@code N} becomes a number.
     */
    private static final List<String> VALID = List.of(
            Given.pod("spec: {containers: [{ports: [{name: http, containerPort: 80}]}]}\n")
                    .replace("name: p", "name: p-N"),
            "{apiVersion: v1, kind: Pod, metadata: {generateName: web-, namespace: shop, labels: {app: web}}}\n",
            "{apiVersion: v1, kind: Pod, metadata: {generateName: web-, namespace: other}}\n",
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop-N, labels: {team: a}}}\n",
            "{apiVersion: v1, kind: Service, metadata: {name: web-N}, spec: {ports: [{port: 80}]}}\n",
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web-N}, spec: {template: {}}}\n",
            "{apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: {name: a}}\n",
            "{apiVersion: v1, kind: Secret, metadata: {name: s}}\n",
            Given.policy("{podSelector: {}, ingress: [{ports: [{port: http}, {port: dns}]}]}")
                    .replace("name: p", "name: p-N"),
            Given.policy("{podSelector: {}}").replace("name: p", "generateName: p-"),
            Given.policy("{ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]}")
                    .replace("name: p", "name: q-N"),
            Given.policy("{ingress: [{form: []}]}").replace("name: p", "name: r-N"));

    private static final List<String> BROKEN = List.of(
            "{apiVersion: v1, kind: Pod, metadata: {name: web-00002, namespace: shop}}\n",
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n",
            Given.policy("{podSelector: {matchLabels: {app: 'a b'}}}"),
            "a: [\n",
            "# nothing\n");

    @SuppressWarnings("NullAway.Init") // made before each try
    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("reading");
    }

    @AfterTry
    void removeFolder() throws IOException {
        for (ManifestFile file : ManifestFiles.find(List.of(folder))) {
            Files.delete(file.path());
        }
        Files.delete(folder);
    }

    @Property(tries = 100, seed = "4010")
    void theNumberOfThreadsMakesNoDifferenceToAnInventory(@ForAll("validTexts") List<String> texts) throws IOException {
        write(numbered(texts));

        Manifests oneByOne = read(1, folder);
        Manifests sideBySide = read(4, folder);

        assertSame(sideBySide, oneByOne);
        assertThat(sideBySide.cluster()).isEqualTo(oneByOne.cluster());
        assertThat(sideBySide.sourceMap()).hasToString(oneByOne.sourceMap().toString());
    }

    @Property(tries = 200, seed = "4011")
    void theNumberOfThreadsMakesNoDifferenceToDiagnostics(@ForAll("anyTexts") List<String> texts) throws IOException {
        write(texts);

        assertSame(read(4, folder, folder.resolve("missing")), read(1, folder, folder.resolve("missing")));
    }

    private static void assertSame(Manifests sideBySide, Manifests oneByOne) {
        assertThat(sideBySide.diagnostics()).isEqualTo(oneByOne.diagnostics());
        assertThat(sideBySide.ignored()).isEqualTo(oneByOne.ignored());
        assertThat(sideBySide.sourceMap()).isEqualTo(oneByOne.sourceMap());
    }

    private static Manifests read(int threads, Path... paths) {
        return new Reading(OPTIONS)
                .files(ManifestFiles.find(List.of(paths)), threads)
                .done();
    }

    private void write(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(folder.resolve(String.format("%03d.yaml", i)), texts.get(i));
        }
    }

    private static List<String> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(file -> texts.get(file).replace("-N", "-" + file))
                .toList();
    }

    /** Each object at most once in a file, so that numbers tell them apart. */
    @Provide
    Arbitrary<List<String>> validTexts() {
        return Arbitraries.of(VALID)
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(objects -> String.join("---\n", objects))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> anyTexts() {
        List<String> objects = Stream.concat(VALID.stream(), BROKEN.stream())
                .map(text -> text.replace("-N", ""))
                .toList();
        return Arbitraries.of(objects)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(some -> String.join("---\n", some))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }
}
