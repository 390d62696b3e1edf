package io.github.netpol.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests run with the versions of AssertJ and JUnit that the build says. */
class VersionsTest {

    @ParameterizedTest
    @CsvSource({
        "versions.assertj, org.assertj.core.api.Assertions",
        "versions.junit, org.junit.jupiter.api.Test",
        "versions.junit, org.junit.jupiter.engine.JupiterTestEngine"
    })
    void theVersionIsTheOneThatTheBuildSays(String property, String type) throws ClassNotFoundException {
        String version = System.getProperty(property);
        assumeTrue(version != null, "an IDE runs the tests with one version");
        assertThat(Class.forName(type)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith("-" + version + ".jar");
    }
}
