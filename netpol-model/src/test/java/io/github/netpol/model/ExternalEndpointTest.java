package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExternalEndpointTest {

    @Test
    void anEndpointIsItsAddressAndWhatIsBehindIt() {
        ExternalEndpoint outside = ExternalEndpoint.of("::ffff:192.0.2.1");

        assertThat(outside.addresses()).containsExactly(Address.parse("192.0.2.1"));
        assertThat(outside.displayName()).isEqualTo("192.0.2.1");
        assertThat(outside)
                .isEqualTo(ExternalEndpoint.of("192.0.2.1"))
                .isNotEqualTo(ExternalEndpoint.node(Address.parse("192.0.2.1")));
        assertThat(outside.kind()).isEqualTo(ExternalEndpoint.Kind.OUTSIDE);
    }

    @Test
    void s87OnlyAnAddressIsAnEndpoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExternalEndpoint.of("192.0.2.1/32"));
        assertThatIllegalArgumentException().isThrownBy(() -> ExternalEndpoint.of("example.com"));
    }
}
