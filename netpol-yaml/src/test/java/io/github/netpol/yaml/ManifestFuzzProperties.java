package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever becomes of a manifest, reading it ends in an inventory or in the documented exception. */
class ManifestFuzzProperties {
    private static final String OTHERS = """
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop, labels: {app: web}}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: c, ports: [{name: http, containerPort: 80, protocol: TCP}]}]}
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: {generateName: web-, namespace: shop}
              spec: {nodeName: n1, hostNetwork: false, initContainers: [{ports: [{containerPort: 1}]}]}
              status: {phase: Running, podIPs: [{ip: 10.0.0.7}], hostIP: 192.168.0.1}
            - {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: a}}}
            - apiVersion: v1
              kind: Service
              metadata: {name: web, namespace: shop}
              spec: {selector: {app: web}, clusterIP: 10.96.0.1, ports: [{port: 80, targetPort: http}]}
            """;

    // What people and machines put into manifests, right or wrong.
    private static final List<String> PIECES = List.of(
            "null",
            "{}",
            "[]",
            "- ",
            "true",
            "y",
            "0",
            "-1",
            "65536",
            "99999999999999999999",
            "1.5",
            "''",
            "\"\\0\"",
            "“x”",
            "*a",
            "&a ",
            "<<: ",
            "!!binary ",
            "\t",
            "\u0000",
            "\ud800",
            "10.0.0.1",
            "::/0",
            "10.0.0.0/33",
            "in",
            "tcp",
            "metadata",
            "spec",
            "ports",
            "from",
            "to",
            "podSelector",
            "ipBlock",
            "matchLabels",
            "policyTypes",
            "items",
            "kind",
            "NetworkPolicy",
            "---\n",
            "\n",
            ": ",
            "#",
            "a/b/c",
            "x".repeat(300),
            "{a: ",
            "]",
            "}");

    private static final List<ReaderOptions> OPTIONS = List.of(
            ReaderOptions.DEFAULTS,
            Given.LENIENT,
            Given.LENIENT.with(Cidr.Validation.LEGACY).with(UnsupportedPolicies.IGNORE));

    @Property(tries = 500, seed = "4003")
    void aMutatedManifestIsReadOrRefused(@ForAll("policies") NetworkPolicy policy, @ForAll long seed) {
        String text = mutated(PolicyWriter.toYaml(policy) + OTHERS, new Random(seed));
        for (ReaderOptions options : OPTIONS) {
            Manifests manifests = Manifests.readText(options, "fuzz", text);
            assertThat(manifests.diagnostics()).allSatisfy(ManifestFuzzProperties::isSensible);
            if (manifests.isValid()) {
                assertThat(manifests.cluster()).isNotNull();
            } else {
                try {
                    manifests.cluster();
                    assertThat(false).as("an inventory of broken manifests").isTrue();
                } catch (InvalidManifestsException e) {
                    assertThat(e.errors()).isNotEmpty();
                }
            }
        }
    }

    private static void isSensible(Diagnostic diagnostic) {
        assertThat(diagnostic.location().line()).isPositive();
        assertThat(diagnostic.location().column()).isPositive();
        assertThat(diagnostic.message()).isNotBlank().doesNotContain("\n", "\u0000");
        // The model had to refuse what the rules should have found.
        assertThat(diagnostic.kind() == Diagnostic.Kind.INVALID
                        && diagnostic.fieldPath().isEmpty())
                .as(diagnostic.toString())
                .isFalse();
    }

    private static String mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int change = random.nextInt(4); change >= 0; change--) {
            int index = random.nextInt(lines.size());
            String line = lines.get(index);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int at = random.nextInt(line.length() + 1);
            int colon = line.indexOf(": ");
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(index);
                case 1 -> lines.add(index, line);
                case 2 -> lines.set(index, line.substring(0, at) + piece + line.substring(at));
                case 3 -> lines.set(index, line.substring(0, at));
                case 4 -> lines.set(index, " ".repeat(random.nextInt(3)) + line);
                case 5 -> lines.set(index, line.substring(0, colon + 1) + " " + piece);
                case 6 ->
                    lines.set(
                            index,
                            line.replaceFirst(
                                    "[A-Za-z]+", piece.replace("\\", "").replace("$", "")));
                default -> lines.set(index, at == 0 ? line : line.substring(0, at - 1) + line.substring(at));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return String.join("\n", lines);
    }

    @Provide
    Arbitrary<NetworkPolicy> policies() {
        return PolicyArbitraries.policies();
    }
}
