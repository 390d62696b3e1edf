package io.github.netpol.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.model.Cluster;
import io.github.netpol.model.Labels;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.yaml.Manifests;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "SMALL, 2, 26, 13",
        "MEDIUM, 100, 3000, 1000",
        "LARGE, 1000, 50000, 10000",
        "LARGE_PODCIDR, 1000, 50000, 10000",
        "KB_1000, 1000, 50000, 10000"
    })
    void aShapeHasItsSizes(Shape shape, int namespaces, int pods, int policies) {
        Dataset dataset = shape.generate();
        assertThat(dataset.namespaces()).hasSize(namespaces);
        assertThat(dataset.pods()).hasSize(pods);
        assertThat(dataset.policies()).hasSize(policies);
    }

    /** The texts are those of every machine and JDK: a change of the generator shows here, and ends all comparisons. */
    @ParameterizedTest
    @CsvSource({"SMALL, 4a2c6e94", "MEDIUM, cdab27e9", "LARGE, e9a0a977"})
    void theSameSeedGivesTheSameBytes(Shape shape, String crc) throws IOException {
        assertThat(Long.toHexString(crc(shape.generate()))).isEqualTo(crc);
    }

    private static long crc(Dataset dataset) throws IOException {
        CRC32 crc = new CRC32();
        try (Writer out = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) {
                for (int i = from; i < from + length; i++) {
                    crc.update(chars[i]);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }) {
            dataset.writeYaml(out);
        }
        return crc.getValue();
    }

    @Test
    void theSameSeedGivesTheSameObjects() {
        Dataset first = Shape.MEDIUM.generate();
        Dataset second = Shape.MEDIUM.generate();
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMALL", "MEDIUM"})
    void manifestsReadBackEqual(Shape shape) throws IOException {
        Dataset dataset = shape.generate();
        StringWriter out = new StringWriter();
        dataset.writeYaml(out);
        Manifests manifests = Manifests.readText(out.toString());
        assertThat(manifests.cluster()).isEqualTo(dataset.cluster());
    }

    /** The load test has labels that begin with digits. */
    @Test
    void theFirstManifestsOfTheLoadTestReadBackEqual() throws IOException {
        Dataset all = Shape.KB_1000.generate();
        Dataset some = new Dataset(
                all.namespaces(),
                List.of(all.replicas().get(0)),
                all.pods().subList(0, 50),
                all.policies().subList(0, 4));
        StringWriter out = new StringWriter();
        some.writeYaml(out);
        assertThat(Manifests.readText(out.toString()).cluster()).isEqualTo(some.cluster());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "LARGE_PODCIDR"})
    void anotherSeedGivesOtherPoliciesForTheSamePods(Shape shape) {
        Dataset usual = shape.generate();
        Dataset other = shape.generate(4711);
        assertThat(other.namespaces()).isEqualTo(usual.namespaces());
        assertThat(other.pods()).isEqualTo(usual.pods());
        assertThat(other.policies()).hasSameSizeAs(usual.policies());
        assertThat(other.policies()).isNotEqualTo(usual.policies());
    }

    @Test
    void replicasShareTheirLabelsAndNamespaces() {
        Dataset dataset = Shape.MEDIUM.generate();
        Replicas many = dataset.replicas().stream()
                .filter(replicas -> replicas.count() >= 25)
                .findFirst()
                .orElseThrow();
        Set<Labels> labels = Collections.newSetFromMap(new IdentityHashMap<>());
        dataset.pods().subList(many.firstPod(), many.firstPod() + many.count()).forEach(pod -> {
            labels.add(pod.labels());
            assertThat(pod.namespace()).isSameAs(dataset.namespaces().get(many.namespace()));
        });
        assertThat(labels).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everyPodHasItsOwnAddress() {
        Dataset dataset = Shape.LARGE.generate();
        assertThat(dataset.pods().stream().map(pod -> pod.addresses().get(0)).distinct())
                .hasSize(dataset.pods().size());
    }

    @Test
    void anInventoryHasWhatTheDatasetHas() {
        Dataset dataset = Shape.SMALL.generate();
        Cluster cluster = dataset.cluster();
        assertThat(cluster.pods()).containsExactlyInAnyOrderElementsOf(dataset.pods());
        assertThat(cluster.policies()).extracting(NetworkPolicy::id).doesNotHaveDuplicates();
    }

    @Test
    void aLabelNamesItsShape() {
        assertThat(Shape.of("large-podcidr")).isEqualTo(Shape.LARGE_PODCIDR);
        assertThatThrownBy(() -> Shape.of("huge"))
                .hasMessageContaining("`huge`")
                .hasMessageContaining("kb-1000");
    }
}
