package io.github.netpol.scenario;

import static io.github.netpol.engine.EvaluationOptions.DEFAULTS;
import static io.github.netpol.engine.EvaluationOptions.IpBlockScope.EXTERNAL_ONLY;
import static io.github.netpol.model.Address.Family.IPV4;
import static io.github.netpol.model.Address.Family.IPV6;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.forDb;
import static io.github.netpol.scenario.Shop.pod;
import static io.github.netpol.spec.Answer.Cause.IP_BLOCK_SCOPE;
import static io.github.netpol.spec.Answer.Cause.UNKNOWN_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pods that have finished, pods without an address, and addresses without a pod (S67 to S71, E9, E16). */
class PodStatesTest {
    private static final Pod PENDING = pod("client").phase(Pod.Phase.PENDING).build();

    @ParameterizedTest
    @EnumSource(
            value = Pod.Phase.class,
            names = {"SUCCEEDED", "FAILED"})
    void S67_aFinishedPodNeitherSendsNorReceives(Pod.Phase phase) {
        Pod finished = pod("job", "10.0.0.9").phase(phase).build();
        Scenario scenario = given(forDb().build());
        scenario.connect(finished, WEB, 80).isDenied().sides(Outcome.FINISHED, Outcome.NOT_ISOLATED);
        scenario.connect(WEB, finished, 80).isDenied().sides(Outcome.NOT_ISOLATED, Outcome.FINISHED);
        scenario.connect(finished, DB, 80).isDenied().sides(Outcome.FINISHED, Outcome.DENIED);
        scenario.connect(finished, OUTSIDE, 80).isDenied().sides(Outcome.FINISHED, Outcome.NOT_APPLICABLE);
        scenario.connect(finished, finished, 80).isDenied().sides(Outcome.FINISHED, Outcome.FINISHED);
        assertThat(scenario.allowedPorts(WEB, finished)).isEqualTo("none");
    }

    @Test
    void S67_aFinishedPodDoesNotOwnItsAddressAnyMore() {
        Pod finished = pod("job", "10.0.0.9").phase(Pod.Phase.SUCCEEDED).build();
        given().connect(finished, ExternalEndpoint.of("10.0.0.9"), 80)
                .isDenied()
                .sides(Outcome.FINISHED, Outcome.NOT_APPLICABLE);
        Cluster cluster = Cluster.builder().add(finished).build();
        assertThat(cluster.podsAt(finished.addresses().get(0))).isEmpty();
    }

    @Test
    void S67_aFinishedPodOnItsNodesNetworkIsFinishedToo() {
        Pod finished = pod("job", "192.168.0.1")
                .network(Pod.Network.HOST)
                .phase(Pod.Phase.FAILED)
                .build();
        given().connect(OUTSIDE, finished, 80).isDenied().sides(Outcome.NOT_APPLICABLE, Outcome.FINISHED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Pod.Phase.class,
            names = {"PENDING", "UNKNOWN"})
    void S68_everyOtherPhaseIsAsGoodAsRunning(Pod.Phase phase) {
        Pod pod = pod("web", "10.0.0.1").phase(phase).build();
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.pods("app", "web"))).build());
        scenario.connect(pod, DB, 80).isAllowed();
    }

    @Test
    void S69_aPodWithoutAnAddressIsSeenBySelectorsButNotByBlocks() {
        given(forDb().ingress(Rule.from(Peer.pods("app", "client"))).build())
                .connect(PENDING, DB, 80)
                .isAllowed()
                .assuming();
        given(forDb().ingress(Rule.from(Peer.ipBlock("0.0.0.0/0"))).build())
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming(UNKNOWN_ADDRESS);
    }

    @Test
    void S69_whatCouldNotMatchAnywayIsNoAssumption() {
        Scenario v6 = given(forDb().ingress(Rule.from(Peer.ipBlock("::/0"))).build());
        v6.connect(PENDING, DB, 80).isDenied().assuming();
        Scenario nothing = given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9")))
                .build());
        nothing.connect(PENDING, DB, 80).isDenied().assuming();
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/8"))).build())
                .with(DEFAULTS.with(EXTERNAL_ONLY))
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming();
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/8")), Rule.EVERYTHING)
                        .build())
                .connect(PENDING, DB, 80)
                .isAllowed()
                .assuming();
    }

    @Test
    void S69_podCidrsSettleWhatTheyCan() {
        EvaluationOptions options = podCidrs("10.0.0.0/16", "10.1.0.0/16");
        Scenario scenario = given(
                        forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/15"))).build())
                .with(options);
        scenario.connect(PENDING, DB, 80).isAllowed().assuming(IP_BLOCK_SCOPE);
        given(forDb().ingress(Rule.from(Peer.ipBlock("192.168.0.0/16"))).build())
                .with(options)
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming();
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/16"))).build())
                .with(options)
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming(UNKNOWN_ADDRESS);
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/15", "10.1.2.3/32")))
                        .build())
                .with(options)
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming(UNKNOWN_ADDRESS);
    }

    @Test
    void S69_podCidrsWhoseBlockIsCutOutCompletelyAreDisjointFromIt() {
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/8", "10.0.0.0/17", "10.0.128.0/17")))
                        .build())
                .with(podCidrs("10.0.0.0/16"))
                .connect(PENDING, DB, 80)
                .isDenied()
                .assuming();
    }

    @Test
    void S69_podCidrsOfTheOtherFamilySettleNothing() {
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/8"))).build())
                .with(podCidrs("2001:db8::/64"))
                .connect(PENDING, DB, 80)
                .isDenied()
                .inFamilies(Map.of(IPV4, false))
                .assuming(UNKNOWN_ADDRESS);
    }

    @Test
    void S69_podCidrsSayNothingOfPodsOnTheirNodesNetwork() {
        Pod agent = pod("agent").network(Pod.Network.HOST).build();
        given(forDb().ingress(Rule.from(Peer.ipBlock("10.0.0.0/16"))).build())
                .with(podCidrs("10.0.0.0/16").with(EvaluationOptions.HostNetworkPods.AS_PODS))
                .connect(agent, DB, 80)
                .isDenied()
                .assuming(UNKNOWN_ADDRESS);
    }

    @Test
    void S69_anUnknownEndIsEvaluatedInTheFamiliesThatItCouldHave() {
        given().connect(PENDING, DB, 80).isAllowed().inFamilies(Map.of(IPV4, true));
        given().connect(
                        PENDING,
                        PENDING.toBuilder().identity(Pod.Identity.REPLICA).build(),
                        80)
                .inFamilies(Map.of(IPV4, true, IPV6, true));
        Pod other = pod("other").build();
        given().with(podCidrs("2001:db8::/64")).connect(PENDING, other, 80).inFamilies(Map.of(IPV6, true));
    }

    @Test
    void S69_theFamiliesOfAnUnknownEndAreUnknownToo() {
        Pod dual = pod("db", "10.0.0.2", "2001:db8::2").build();
        given(forDb().ingress(Rule.from(Peer.ipBlock("0.0.0.0/0"))).build())
                .connect(PENDING, dual, 80)
                .isDenied()
                .inFamilies(Map.of(IPV4, false, IPV6, false))
                .assuming(UNKNOWN_ADDRESS);
    }

    @Test
    void S70_anAddressThatBelongsToNoPodIsExternalAlsoInAPodCidr() {
        given(forDb().ingress(Rule.from(Peer.namespaces())).build())
                .with(podCidrs("10.0.0.0/16"))
                .connect(ExternalEndpoint.of("10.0.0.77"), DB, 80)
                .isDenied()
                .sides(Outcome.NOT_APPLICABLE, Outcome.DENIED);
    }

    @Test
    void S71_twoPodsWithOneAddressAreToldApartByTheirIdentity() {
        Pod one = pod("one", "10.0.0.7").build();
        Pod other = pod("other", "10.0.0.7").build();
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.pods("app", "one"))).build());
        scenario.connect(one, DB, 80).isAllowed();
        scenario.connect(other, DB, 80).isDenied();
    }

    @Test
    void E9_endsWithoutACommonFamilyCannotTalk() {
        Pod sixth = pod("sixth", "2001:db8::6").build();
        given().connect(sixth, DB, 80)
                .isDenied()
                .sides(Outcome.NOT_ISOLATED, Outcome.NOT_ISOLATED)
                .inFamilies(Map.of());
        given(forDb().ingress(Rule.from(Peer.ipBlock("2001:db8::/64"))).build())
                .connect(sixth, DB, 80)
                .isDenied()
                .sides(Outcome.NOT_ISOLATED, Outcome.ALLOWED);
    }

    private static EvaluationOptions podCidrs(String... cidrs) {
        return DEFAULTS.withPodCidrs(List.of(cidrs).stream().map(Cidr::parse).toList());
    }
}
