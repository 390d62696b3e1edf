package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.NetworkPolicy;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PolicyWriterProperties {

    @Property(seed = "4001")
    void aPolicyReadsBackEqual(@ForAll("policies") NetworkPolicy policy) {
        Manifests read = Manifests.readText(PolicyWriter.toYaml(policy));

        assertThat(read.diagnostics()).noneMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
        assertThat(read.cluster().policies()).containsExactly(policy);
    }

    @Property(tries = 100, seed = "4002")
    void severalPoliciesReadBackEqual(@ForAll("distinct") List<NetworkPolicy> policies) {
        assertThat(Manifests.readText(PolicyWriter.toYaml(policies)).cluster().policies())
                .containsExactlyInAnyOrderElementsOf(policies);
    }

    @Provide
    Arbitrary<NetworkPolicy> policies() {
        return PolicyArbitraries.policies();
    }

    @Provide
    Arbitrary<List<NetworkPolicy>> distinct() {
        return PolicyArbitraries.policies().list().ofMaxSize(3).uniqueElements(NetworkPolicy::id);
    }
}
