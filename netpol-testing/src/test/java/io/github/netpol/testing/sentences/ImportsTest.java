package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;
import static io.github.netpol.testing.PolicyAssertions.assertThat;
import static org.assertj.core.api.Assertions.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cluster;
import io.github.netpol.testing.PolicyManifests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** AssertJ's own imports do not get in the way, as long as a name that is imported from there is imported from here, too. */
@PolicyManifests("src/test/manifests/shop")
class ImportsTest {

    @Test
    void bothSortsOfAssertionsAreThere(Cluster shop) {
        assertThat(shop).everyWorkloadIn("shop").isIsolatedForIngress();
        assertThat(List.of(shop)).first().isSameAs(shop);
        assertThatThrownBy(() -> fail("on purpose")).hasMessage("on purpose");
        assertThat(entry("a", 1)).isEqualTo(entry("a", 1));
    }
}
