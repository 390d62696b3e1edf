package io.github.netpol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Address;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void anAddressIsRead() {
        assertThat(Address.parse("10.0.0.1")).hasToString("10.0.0.1");
    }
}
