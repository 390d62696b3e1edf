package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.ContainerPort.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerPortTest {

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65536})
    void s104TheNumberIsAPortNumber(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerPort.tcp("http", port))
                .withMessage("containerPort " + port + " must be between 1 and 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "HTTP", "-a", "a--b", "sixteen-letters1", " "})
    void s104ANameHasTheFormOfAPortName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContainerPort.tcp(name, 80))
                .withMessageStartingWith("port name `" + name + "` must");
    }

    @Test
    void s26APortNeedsNoName() {
        assertThat(new ContainerPort("", 65535, Protocol.UDP, Container.INIT).name())
                .isEmpty();
    }

    @Test
    void thePortsOfContainersOfOtherKindsAreOtherPorts() {
        assertThat(ContainerPort.tcp("http", 80))
                .isEqualTo(new ContainerPort("http", 80, Protocol.TCP, Container.APP))
                .isNotEqualTo(new ContainerPort("http", 80, Protocol.TCP, Container.SIDECAR));
    }
}
