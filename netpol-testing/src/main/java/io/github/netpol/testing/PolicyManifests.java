package io.github.netpol.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The manifests that a test of JUnit is about. On a class, a method, a parameter, or another annotation; the nearest counts,
 * and nested classes and subclasses have it too. Parameters of the types {@link io.github.netpol.model.Cluster},
 * {@link io.github.netpol.yaml.Manifests}, {@link io.github.netpol.engine.PolicySet} and
 * {@link io.github.netpol.intents.World} are then filled with what was read:
 *
 * <pre>{@code
 * @PolicyManifests({"k8s/", "k8s/overlays/prod"})
 * class PaymentPolicyTest {
 *     @Test
 *     void onlyOrdersReachesPayment(Cluster cluster) { ... }
 * }
 * }</pre>
 *
 * <p>Manifests are read strictly: if there is an error in them, the test fails with everything that was found. They are read
 * once for all tests that name the same paths, as long as the files stay as they are.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(PolicyManifestsExtension.class)
public @interface PolicyManifests {
    /**
     * The files, and the folders with everything below them. Relative paths start in the working directory, which is the
     * module's folder when Maven, Gradle or an IDE runs the tests; {@code classpath:} starts a path on the class path.
     */
    String[] value();
}
