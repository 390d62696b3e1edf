package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTest {
    private final Placement one = new Placement.OnNode("n1", List.of(Address.parse("192.168.0.1")));

    @Test
    void nodesAreKnownByTheirNames() {
        assertThat(one.isSameNode(new Placement.OnNode("n1", List.of()))).isTrue();
        assertThat(one.isSameNode(new Placement.OnNode("n2", one.nodeAddresses())))
                .isFalse();
    }

    @Test
    void whatIsUnknownIsNotTheSameNode() {
        assertThat(Placement.UNKNOWN.isSameNode(Placement.UNKNOWN)).isFalse();
        assertThat(Placement.UNKNOWN.isSameNode(one)).isFalse();
        assertThat(one.isSameNode(Placement.UNKNOWN)).isFalse();
        assertThat(Placement.UNKNOWN.nodeAddresses()).isEmpty();
        assertThat(Placement.UNKNOWN).isEqualTo(new Placement.Unknown());
    }

    @Test
    void aNodeWithoutANameIsKnownByItsAddresses() {
        Placement unnamed = new Placement.OnUnnamedNode(one.nodeAddresses());

        assertThat(unnamed.isSameNode(one)).isFalse();
        assertThat(unnamed.isSameNode(unnamed)).isFalse();
        assertThat(unnamed.nodeAddresses()).containsExactly(Address.parse("192.168.0.1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Placement.OnUnnamedNode(List.of()))
                .withMessage("a node without a name must have an address; use `Placement.UNKNOWN` if nothing is known");
    }

    @Test
    void aNodeHasAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Placement.OnNode("", List.of()))
                .withMessage("node name must not be empty; use `Placement.UNKNOWN`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Node", "n_1", "n 1", "-n", "n1."})
    void theNameOfANodeIsASubdomain(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Placement.OnNode(name, List.of()))
                .withMessageStartingWith("node name `" + name + "` must consist of");
        assertThat(new Placement.OnNode("ip-10-0-0-1.ec2.internal", List.of()).nodeName())
                .isEqualTo("ip-10-0-0-1.ec2.internal");
    }

    @Test
    void laterChangesOfTheInputDoNotShow() {
        List<Address> addresses = new ArrayList<>(List.of(Address.parse("192.168.0.1")));
        Placement placement = new Placement.OnNode("n1", addresses);
        addresses.clear();

        assertThat(placement).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(placement.nodeAddresses()).isUnmodifiable();
    }
}
