package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.Assumption.Cause;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A verdict names every option and every unknown that decided one of its sides, and nothing else. */
class AssumptionsTest {
    private static final Pod WEB =
            Pod.builder("shop", "web").address("10.0.0.1").build();
    private static final Pod DB = Pod.builder("shop", "db").address("10.0.0.2").build();
    private static final Pod UNKNOWN = Pod.builder("shop", "job").build();
    private static final NetworkPolicy FROM_BLOCK = NetworkPolicy.builder("shop", "from-block")
            .ingress(Rule.from(Peer.ipBlock("10.0.0.0/8")))
            .build();
    private static final NetworkPolicy DENY_ALL = NetworkPolicy.builder("shop", "deny-all")
            .policyTypes(Direction.INGRESS, Direction.EGRESS)
            .build();

    private static List<Cause> causes(PolicySet policies, Endpoint source, Endpoint destination) {
        return policies.evaluate(source, destination, 80, Protocol.TCP).assumptions().stream()
                .map(Assumption::cause)
                .toList();
    }

    @Test
    void nothingIsAssumedWhereNothingIsOpen() {
        assertThat(causes(PolicySet.of(), WEB, DB)).isEmpty();
        assertThat(causes(PolicySet.of(DENY_ALL), WEB, DB)).isEmpty();
        assertThat(causes(PolicySet.of(FROM_BLOCK), ExternalEndpoint.of("10.9.9.9"), DB))
                .isEmpty();
    }

    @Test
    void E4_aBlockThatAdmitsAPodIsNamed() {
        assertThat(causes(PolicySet.of(FROM_BLOCK), WEB, DB)).containsExactly(Cause.IP_BLOCK_SCOPE);
    }

    @Test
    void S69_anUnknownAddressIsNamedUnlessPodCidrsSettleIt() {
        assertThat(causes(PolicySet.of(FROM_BLOCK), UNKNOWN, DB)).containsExactly(Cause.UNKNOWN_ADDRESS);

        PolicySet inside = with("10.1.0.0/16");
        assertThat(inside.allows(UNKNOWN, DB, 80, Protocol.TCP)).isTrue();
        assertThat(causes(inside, UNKNOWN, DB)).containsExactly(Cause.IP_BLOCK_SCOPE);

        PolicySet apart = with("192.168.0.0/16");
        assertThat(apart.allows(UNKNOWN, DB, 80, Protocol.TCP)).isFalse();
        assertThat(causes(apart, UNKNOWN, DB)).isEmpty();

        PolicySet across = with("10.0.0.0/7");
        assertThat(across.allows(UNKNOWN, DB, 80, Protocol.TCP)).isFalse();
        assertThat(causes(across, UNKNOWN, DB)).containsExactly(Cause.UNKNOWN_ADDRESS);
    }

    @Test
    void S69_aPodOfWhichNotEvenTheFamilyIsKnownMayHaveTheAddressThatABlockAdmits() {
        Pod replica = Pod.builder("shop", "db").build();

        Verdict verdict = PolicySet.of(FROM_BLOCK).evaluate(UNKNOWN, replica, 80, Protocol.TCP);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.assumptions()).singleElement().satisfies(assumption -> {
            assertThat(assumption.cause()).isEqualTo(Cause.UNKNOWN_ADDRESS);
            assertThat(assumption.text()).startsWith("the address of shop/job is not known, and ipBlocks");
        });
    }

    private static PolicySet with(String podCidr) {
        return PolicySet.of(List.of(FROM_BLOCK), EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse(podCidr))));
    }

    @Test
    void E3_aPodOnItsNodesNetworkIsNamedIfPoliciesWouldJudgeIt() {
        Pod agent = Pod.builder("shop", "agent")
                .network(Pod.Network.HOST)
                .address("192.0.2.1")
                .build();

        assertThat(causes(PolicySet.of(DENY_ALL), ExternalEndpoint.of("198.51.100.1"), agent))
                .containsExactly(Cause.HOST_NETWORK_PODS);
    }

    @Test
    void E2_egressToTheOwnNodeIsNamed() {
        Pod placed = WEB.toBuilder().node("n1", "192.0.2.1").build();
        ExternalEndpoint node = ExternalEndpoint.of("192.0.2.1");
        PolicySet policies = PolicySet.of(DENY_ALL);

        assertThat(policies.allows(placed, node, 80, Protocol.TCP)).isFalse();
        assertThat(causes(policies, placed, node)).containsExactly(Cause.EGRESS_TO_OWN_NODE);
        PolicySet allowing = policies.with(EvaluationOptions.DEFAULTS.with(EgressToOwnNode.ALLOW));
        assertThat(allowing.allows(placed, node, 80, Protocol.TCP)).isTrue();
        assertThat(causes(allowing, placed, node)).containsExactly(Cause.EGRESS_TO_OWN_NODE);
    }

    @Test
    void S42_aNodeThatMayBeThePodsOwnIsNamed() {
        ExternalEndpoint node = ExternalEndpoint.node(Address.parse("192.0.2.1"));

        assertThat(causes(PolicySet.of(DENY_ALL), node, DB)).containsExactly(Cause.UNKNOWN_NODE);
        assertThat(causes(PolicySet.of(DENY_ALL), ExternalEndpoint.of("192.0.2.1"), DB))
                .isEmpty();
        Pod elsewhere = DB.toBuilder().node("n2", "192.0.2.2").build();
        assertThat(causes(PolicySet.of(DENY_ALL), node, elsewhere)).isEmpty();
    }

    @Test
    void E5_aPortNameOfASidecarIsNamed() {
        NetworkPolicy byName = NetworkPolicy.builder("shop", "by-name")
                .ingress(Rule.from().on(PolicyPort.named(Protocol.TCP, "http")))
                .build();
        Pod sidecar = DB.toBuilder()
                .port(new ContainerPort("http", 80, Protocol.TCP, ContainerPort.Container.SIDECAR))
                .build();
        Pod init = DB.toBuilder()
                .port(new ContainerPort("http", 80, Protocol.TCP, ContainerPort.Container.INIT))
                .build();

        assertThat(causes(PolicySet.of(byName), WEB, sidecar)).containsExactly(Cause.NAMED_PORT_CONTAINERS);
        assertThat(causes(PolicySet.of(byName), WEB, init)).containsExactly(Cause.NAMED_PORT_CONTAINERS);
        assertThat(causes(
                        PolicySet.of(byName),
                        WEB,
                        DB.toBuilder().port("http", 80).build()))
                .isEmpty();
    }
}
