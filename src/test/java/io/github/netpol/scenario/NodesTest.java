package io.github.netpol.scenario;

import static io.github.netpol.engine.EvaluationOptions.DEFAULTS;
import static io.github.netpol.engine.EvaluationOptions.EgressToOwnNode.ALLOW;
import static io.github.netpol.engine.EvaluationOptions.HostNetworkPods.AS_PODS;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.pod;
import static io.github.netpol.spec.Answer.Cause.EGRESS_TO_OWN_NODE;
import static io.github.netpol.spec.Answer.Cause.HOST_NETWORK_PODS;
import static io.github.netpol.spec.Answer.Cause.IP_BLOCK_SCOPE;
import static io.github.netpol.spec.Answer.Cause.UNKNOWN_NODE;

import io.github.netpol.model.Address;
import io.github.netpol.model.Direction;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A pod to itself, to and from nodes, and pods on their node's network (S40 to S46, E2, E3). */
class NodesTest {
    private static final Pod DB =
            pod("db", "10.0.0.2").node("n1", "192.168.0.1").build();
    private static final Pod AGENT =
            pod("agent").network(Pod.Network.HOST).node("n1", "192.168.0.1").build();
    private static final ExternalEndpoint OWN_NODE = ExternalEndpoint.node(Address.parse("192.168.0.1"));
    private static final ExternalEndpoint OTHER_NODE = ExternalEndpoint.node(Address.parse("192.168.0.2"));
    private static final NetworkPolicy DENY_ALL = NetworkPolicy.builder("shop", "deny")
            .policyTypes(Direction.INGRESS, Direction.EGRESS)
            .build();

    @Test
    void S40_aPodAlwaysReachesItself() {
        given(DENY_ALL)
                .connect(DB, DB, 80)
                .isAllowed()
                .sides(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE)
                .assuming();
    }

    @Test
    void S40_aPodAlwaysReachesItsOwnAddressAndLoopback() {
        Scenario scenario = given(DENY_ALL);
        scenario.connect(DB, ExternalEndpoint.of("10.0.0.2"), 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("10.0.0.2"), DB, 80).isAllowed();
        scenario.connect(DB, ExternalEndpoint.of("127.1.2.3"), 80).isAllowed();
        scenario.connect(DB, ExternalEndpoint.of("::1"), 80).isAllowed();
        scenario.connect(DB, ExternalEndpoint.of("128.0.0.1"), 80).isDenied();
    }

    @Test
    void S42_aNodeOfWhichOnlyTheAddressIsKnownIsThePodsOwnNode() {
        Pod db = pod("db", "10.0.0.2")
                .placement(new Placement.OnUnnamedNode(List.of(Address.parse("192.168.0.1"))))
                .build();

        given(DENY_ALL).connect(OWN_NODE, db, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.OWN_NODE);
        given(DENY_ALL).connect(AGENT, db, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.OWN_NODE);
        given(DENY_ALL).connect(OTHER_NODE, db, 80).isDenied();
    }

    @Test
    void S40_twoReplicasOfAWorkloadAreTwoPods() {
        Pod replica = pod("db").identity(Pod.Identity.REPLICA).build();
        given(DENY_ALL).connect(replica, replica, 80).isDenied().sides(Outcome.DENIED, Outcome.DENIED);
    }

    @Test
    void S40_podsOfOneNameInTwoNamespacesAreTwoPods() {
        given(DENY_ALL).connect(WEB, Shop.OPS_WEB, 80).isDenied();
    }

    @Test
    void S42_ingressFromThePodsOwnNodeIsAlwaysAllowed() {
        Scenario scenario = given(DENY_ALL);
        scenario.connect(OWN_NODE, DB, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.OWN_NODE);
        scenario.connect(ExternalEndpoint.of("192.168.0.1"), DB, 80).isAllowed();
        scenario.connect(OTHER_NODE, DB, 80).isDenied().sides(Outcome.NOT_APPLICABLE, Outcome.DENIED);
    }

    @Test
    void S42_ifThePodsNodeIsNotKnownItIsSaidThatItMayBeThisOne() {
        Scenario scenario = given(DENY_ALL);
        scenario.connect(OWN_NODE, WEB, 80).isDenied().assuming(UNKNOWN_NODE);
        scenario.connect(OUTSIDE, WEB, 80).isDenied().assuming();
        scenario.connect(OTHER_NODE, DB, 80).isDenied().assuming();
    }

    @Test
    void S42_anAddressOfTheOtherFamilyLeavesTheNodeOpen() {
        ExternalEndpoint node = ExternalEndpoint.node(Address.parse("fd00::1"));
        Pod dual =
                pod("db", "10.0.0.2", "2001:db8::2").node("n1", "192.168.0.1").build();
        given(DENY_ALL).connect(node, dual, 80).isDenied().assuming(UNKNOWN_NODE);
    }

    @Test
    void S43_E2_egressToThePodsOwnNodeIsEvaluatedUnlessTheOptionAllowsIt() {
        Scenario scenario = given(DENY_ALL);
        scenario.connect(DB, OWN_NODE, 80)
                .isDenied()
                .sides(Outcome.DENIED, Outcome.NOT_APPLICABLE)
                .assuming(EGRESS_TO_OWN_NODE);
        scenario.with(DEFAULTS.with(ALLOW))
                .connect(DB, OWN_NODE, 80)
                .isAllowed()
                .sides(Outcome.OWN_NODE, Outcome.NOT_APPLICABLE)
                .assuming(EGRESS_TO_OWN_NODE);
        scenario.with(DEFAULTS.with(ALLOW))
                .connect(DB, OTHER_NODE, 80)
                .isDenied()
                .assuming();
        scenario.with(DEFAULTS.with(ALLOW))
                .connect(WEB, OTHER_NODE, 80)
                .isDenied()
                .assuming(UNKNOWN_NODE);
    }

    @Test
    void S44_E3_selectorsDoNotSeeAPodOnItsNodesNetworkUnlessTheOptionSaysSo() {
        Pod agent = AGENT.toBuilder().node("n2", "192.168.0.2").build();
        Scenario scenario =
                given(Shop.forDb().ingress(Rule.from(Peer.pods("app", "agent"))).build());
        scenario.connect(agent, DB, 80).isDenied().assuming(HOST_NETWORK_PODS);
        scenario.with(DEFAULTS.with(AS_PODS)).connect(agent, DB, 80).isAllowed().assuming(HOST_NETWORK_PODS);
    }

    @Test
    void S44_aBlockOfTheNodesAddressesOrARuleForEverybodyReachesIt() {
        Pod agent = AGENT.toBuilder().node("n2", "192.168.0.2", "192.168.7.2").build();
        given(Shop.forDb().ingress(Rule.from(Peer.ipBlock("192.168.0.2/32"))).build())
                .connect(agent, DB, 80)
                .isAllowed()
                .assuming(IP_BLOCK_SCOPE);
        given(Shop.forDb().ingress(Rule.EVERYTHING).build())
                .connect(agent, DB, 80)
                .isAllowed()
                .assuming();
        // Of several addresses of a family, the first one counts.
        given(Shop.forDb().ingress(Rule.from(Peer.ipBlock("192.168.7.2/32"))).build())
                .connect(agent, DB, 80)
                .isDenied();
    }

    @Test
    void S45_aPodOnItsNodesNetworkReachesThePodsOfItsNode() {
        given(DENY_ALL)
                .connect(AGENT, DB, 80)
                .isAllowed()
                .sides(Outcome.NOT_APPLICABLE, Outcome.OWN_NODE)
                .assuming(HOST_NETWORK_PODS);
    }

    @Test
    void S45_theNodesNameTellsAndFailingThatAnAddress() {
        Scenario scenario = given(DENY_ALL);
        Pod elsewhere = AGENT.toBuilder().node("n2", "192.168.0.1").build();
        scenario.connect(elsewhere, DB, 80).isDenied();
        Pod somewhere = Pod.builder("shop", "agent")
                .network(Pod.Network.HOST)
                .address("192.168.0.1")
                .build();
        scenario.connect(somewhere, DB, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.OWN_NODE);
        scenario.connect(somewhere, WEB, 80).isDenied().assuming(HOST_NETWORK_PODS, UNKNOWN_NODE);
    }

    @Test
    void S46_aPodOnItsNodesNetworkIsNeverIsolatedUnlessTheOptionSaysSo() {
        Scenario scenario = given(DENY_ALL);
        scenario.connect(OUTSIDE, AGENT, 80)
                .isAllowed()
                .sides(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE)
                .assuming(HOST_NETWORK_PODS);
        scenario.with(DEFAULTS.with(AS_PODS))
                .connect(OUTSIDE, AGENT, 80)
                .isDenied()
                .sides(Outcome.NOT_APPLICABLE, Outcome.DENIED);
    }
}
