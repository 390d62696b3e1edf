package io.github.netpol.testing;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.yaml.Manifests;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Sentences about policies whose failures are collected. Whoever has soft assertions of their own adds this interface to
 * them; otherwise see {@link SoftPolicyAssertions}.
 */
public interface SoftPolicyAssertionsProvider extends SoftAssertionsProvider {

    /** As {@link PolicyAssertions#assertThat(Cluster)}; failures are collected. */
    @CheckReturnValue
    default PoliciesAssert<Cluster> assertThat(Cluster cluster) {
        return new PoliciesAssert<>(cluster, Worlds.of(cluster), this::collect);
    }

    /**
     * As {@link PolicyAssertions#assertThat(Manifests)}; failures are collected.
     *
     * @throws io.github.netpol.yaml.InvalidManifestsException if there are errors in them
     */
    @CheckReturnValue
    default PoliciesAssert<Manifests> assertThat(Manifests manifests) {
        return new PoliciesAssert<>(manifests, Worlds.of(manifests), this::collect);
    }

    /** As {@link PolicyAssertions#assertThat(PolicySet)}; failures are collected. */
    @CheckReturnValue
    default PoliciesAssert<PolicySet> assertThat(PolicySet policies) {
        return new PoliciesAssert<>(policies, Worlds.of(policies), this::collect);
    }

    /** As {@link PolicyAssertions#assertThat(World)}; failures are collected. */
    @CheckReturnValue
    default PoliciesAssert<World> assertThat(World world) {
        return new PoliciesAssert<>(world, () -> world, this::collect);
    }

    /** AssertJ tells a collected failure right behind its number, unless it has a description or starts with a line end. */
    private void collect(AssertionError failure) {
        String message = String.valueOf(failure.getMessage());
        AssertionError told = new AssertionError(message.startsWith("[") ? message : "\n" + message);
        told.setStackTrace(failure.getStackTrace());
        collectAssertionError(told);
    }
}
