package io.github.netpol.fabric8;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.Version;
import org.junit.jupiter.api.Test;

/** That the two runs of these tests are what they are taken for. */
class VersionTest {

    @Test
    void theClientIsTheOneOfThisRun() {
        assertThat(Version.clientVersion()).isEqualTo(System.getProperty("fabric8.version"));
    }
}
