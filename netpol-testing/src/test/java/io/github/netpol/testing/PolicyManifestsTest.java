package io.github.netpol.testing;

import static io.github.netpol.testing.PolicyAssertions.*;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.World;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.yaml.Manifests;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Which manifests a test is handed. */
class PolicyManifestsTest {
    private static final String SHOP = "src/test/manifests/shop";
    private static final String ODD = "src/test/manifests/odd";

    private static boolean isShop(Cluster cluster) {
        return cluster.policy("shop", "db-in").isPresent() && cluster.policies().size() == 7;
    }

    private static boolean isOdd(Cluster cluster) {
        return cluster.policies().size() == 2;
    }

    @PolicyManifests(SHOP)
    static class EveryType {
        @Test
        void isFilled(Cluster cluster, Manifests manifests, PolicySet policies, World world) {
            assertThat(isShop(cluster)).isTrue();
            assertThat(manifests.cluster()).isSameAs(cluster);
            assertThat(policies.policies()).isEqualTo(cluster.policies());
            assertThat(world.cluster()).containsSame(cluster);
            assertThat(world.policies()).isSameAs(policies);
            assertThat(world.sources().find(new NamespacedName("shop", "db-in"), ""))
                    .isPresent();
        }
    }

    @Test
    void parametersOfEveryTypeAreFilled() {
        assertThat(TestRun.of(EveryType.class).failures()).isEmpty();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PolicyManifests(SHOP)
    @interface OfTheShop {}

    @OfTheShop
    static class Places {
        @BeforeEach
        void beforeEachTest(Cluster cluster) {
            assertThat(cluster.policies()).isNotEmpty();
        }

        @Test
        void onTheClass(Cluster cluster) {
            assertThat(isShop(cluster)).isTrue();
        }

        @Test
        @PolicyManifests(ODD)
        void onTheMethod(Cluster cluster) {
            assertThat(isOdd(cluster)).isTrue();
        }

        @Test
        void onTheParameter(Cluster shop, @PolicyManifests(ODD) Cluster odd) {
            assertThat(isShop(shop)).isTrue();
            assertThat(isOdd(odd)).isTrue();
        }

        @Nested
        class InsideOfIt {
            @Test
            void onTheClassAround(Cluster cluster) {
                assertThat(isShop(cluster)).isTrue();
            }
        }

        @Nested
        @PolicyManifests({SHOP, "classpath:io/github/netpol/testing/store/default-deny.yaml"})
        class WithItsOwn {
            @Test
            void onTheNestedClass(Cluster cluster) {
                assertThat(cluster.policies()).hasSize(8);
            }
        }
    }

    static class Derived extends Places {}

    static class OnlyHere {
        @Test
        @PolicyManifests(SHOP)
        void onTheMethodOnly(Cluster cluster) {
            assertThat(isShop(cluster)).isTrue();
        }

        private final Cluster cluster;

        OnlyHere(@PolicyManifests(ODD) Cluster cluster) {
            this.cluster = cluster;
        }

        @Test
        void onTheParameterOfAConstructor() {
            assertThat(isOdd(cluster)).isTrue();
        }
    }

    @Test
    void theNearestAnnotationCounts() {
        assertThat(TestRun.of(Places.class)).isEqualTo(new TestRun(5, List.of()));
        assertThat(TestRun.of(Derived.class)).isEqualTo(new TestRun(5, List.of()));
        assertThat(TestRun.of(OnlyHere.class)).isEqualTo(new TestRun(2, List.of()));
    }

    private static final Set<Manifests> HANDED_OUT =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    @PolicyManifests("src/test/manifests/concurrent")
    static class ManyAtOnce {
        @RepeatedTest(50)
        void readsOnce(Manifests manifests) {
            HANDED_OUT.add(manifests);
        }
    }

    @PolicyManifests("./src/test/../test/manifests/concurrent/")
    static class SpelledInAnotherWay {
        @RepeatedTest(50)
        void readsOnce(Manifests manifests) {
            HANDED_OUT.add(manifests);
        }
    }

    @Test
    void manifestsAreReadOnceHoweverManyTestsAskAtOnce() {
        HANDED_OUT.clear();
        assertThat(TestRun.inParallel(ManyAtOnce.class, SpelledInAnotherWay.class))
                .isEqualTo(new TestRun(100, List.of()));
        assertThat(HANDED_OUT).hasSize(1);
    }

    @PolicyManifests("src/test/manifests/broken")
    static class Broken {
        @Test
        void neverStarts(PolicySet policies) {
            fail("the manifests were accepted: " + policies);
        }
    }

    @Test
    void errorsFailTheTestAndAllDiagnosticsAreTold() {
        assertThat(TestRun.of(Broken.class).failure()).isEqualTo("""
                there are errors in the manifests of `src/test/manifests/broken`:
                src/test/manifests/broken/db-in.yaml:5:17: error: spec.podSelector.app: `app` is not a field of a label \
                selector; put it under `matchLabels`
                src/test/manifests/broken/db-in.yaml:6:3: error: spec.types: unknown field `types`; did you mean \
                `policyTypes`?
                """.stripTrailing());
    }

    @PolicyManifests(ODD)
    static class WithWarnings {
        @Test
        void starts(Manifests manifests) {
            assertThat(manifests.isValid()).isTrue();
            assertThat(manifests.diagnostics()).isNotEmpty();
        }
    }

    @Test
    void warningsFailNothing() {
        assertThat(TestRun.of(WithWarnings.class)).isEqualTo(new TestRun(1, List.of()));
    }

    @PolicyManifests({SHOP, "k8s/prod"})
    static class NotThere {
        @Test
        void neverStarts(World world) {
            fail("the manifests were found: " + world);
        }
    }

    @Test
    void aPathThatIsNotThereFailsTheTest() {
        String here = Path.of("").toAbsolutePath().toString();
        assertThat(TestRun.of(NotThere.class).failure())
                .isEqualTo("there is no `k8s/prod`: looked for " + here
                        + "/k8s/prod; relative paths start in the working" + " directory, " + here);
    }

    static class WithoutAnnotation {
        @Test
        void neverStarts(Cluster cluster) {
            fail("a cluster came from somewhere: " + cluster);
        }
    }

    @Test
    void withoutTheAnnotationNothingIsFilled() {
        assertThat(TestRun.of(WithoutAnnotation.class).failure()).contains("No ParameterResolver registered");
    }
}
