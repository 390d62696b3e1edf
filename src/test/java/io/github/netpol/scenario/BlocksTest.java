package io.github.netpol.scenario;

import static io.github.netpol.engine.EvaluationOptions.DEFAULTS;
import static io.github.netpol.engine.EvaluationOptions.IpBlockScope.EXTERNAL_AND_NODES;
import static io.github.netpol.engine.EvaluationOptions.IpBlockScope.EXTERNAL_ONLY;
import static io.github.netpol.model.Address.Family.IPV4;
import static io.github.netpol.model.Address.Family.IPV6;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.forDb;
import static io.github.netpol.scenario.Shop.forWeb;
import static io.github.netpol.scenario.Shop.pod;
import static io.github.netpol.spec.Answer.Cause.IP_BLOCK_SCOPE;

import io.github.netpol.model.Address;
import io.github.netpol.model.Direction;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Blocks match by the address of the other end (S56 to S62, E4, E9). */
class BlocksTest {

    @Test
    void S56_aBlockMatchesWhatLiesInItAndInNoneOfItsExceptions() {
        Scenario scenario = fromBlocks(Peer.ipBlock("203.0.113.0/24", "203.0.113.4/30"));
        scenario.connect(ExternalEndpoint.of("203.0.113.0"), DB, 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("203.0.113.3"), DB, 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("203.0.113.4"), DB, 80).isDenied();
        scenario.connect(ExternalEndpoint.of("203.0.113.7"), DB, 80).isDenied();
        scenario.connect(ExternalEndpoint.of("203.0.113.8"), DB, 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("203.0.113.255"), DB, 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("203.0.112.255"), DB, 80).isDenied();
        scenario.connect(ExternalEndpoint.of("203.0.114.0"), DB, 80).isDenied();
    }

    @Test
    void S56_anExceptionIsNoDenialAnotherPeerMayAdmitTheAddress() {
        fromBlocks(Peer.ipBlock("203.0.113.0/24", "203.0.113.4/30"), Peer.ipBlock("203.0.113.5/32"))
                .connect(ExternalEndpoint.of("203.0.113.5"), DB, 80)
                .isAllowed()
                .byRules("shop/db ingress[0].from[1]");
    }

    @Test
    void S59_E4_aBlockMatchesPodAddressesUnlessTheOptionSaysOtherwise() {
        Scenario scenario = fromBlocks(Peer.ipBlock("10.0.0.1/32"));
        scenario.connect(WEB, DB, 80).isAllowed().assuming(IP_BLOCK_SCOPE);
        scenario.with(DEFAULTS.with(EXTERNAL_AND_NODES))
                .connect(WEB, DB, 80)
                .isDenied()
                .assuming(IP_BLOCK_SCOPE);
        scenario.with(DEFAULTS.with(EXTERNAL_ONLY)).connect(WEB, DB, 80).isDenied();
    }

    @Test
    void E4_theScopesDifferInPodsAndNodes() {
        Scenario scenario = fromBlocks(Peer.ipBlock("0.0.0.0/0"));
        ExternalEndpoint node = ExternalEndpoint.node(Address.parse("192.168.0.9"));
        scenario.with(DEFAULTS.with(EXTERNAL_AND_NODES)).connect(node, DB, 80).isAllowed();
        scenario.with(DEFAULTS.with(EXTERNAL_ONLY)).connect(node, DB, 80).isDenied();
        scenario.with(DEFAULTS.with(EXTERNAL_ONLY))
                .connect(OUTSIDE, DB, 80)
                .isAllowed()
                .assuming();
    }

    @Test
    void E4_theOwnNodeOfThePodIsANodeWhateverItIsCalled() {
        Pod pod = pod("web", "10.0.0.1").node("n1", "192.168.0.1").build();
        given(forWeb().policyTypes(Direction.EGRESS)
                        .egress(Rule.to(Peer.ipBlock("0.0.0.0/0")))
                        .build())
                .with(DEFAULTS.with(EXTERNAL_ONLY))
                .connect(pod, ExternalEndpoint.of("192.168.0.1"), 80)
                .isDenied();
    }

    @Test
    void S60_familiesNeverMatchEachOther() {
        fromBlocks(Peer.ipBlock("::/0")).connect(OUTSIDE, DB, 80).isDenied();
        Pod sixth = pod("db", "2001:db8::2").build();
        fromBlocks(Peer.ipBlock("0.0.0.0/0"))
                .connect(ExternalEndpoint.of("2001:db8::1"), sixth, 80)
                .isDenied();
    }

    @Test
    void S60_aMappedAddressIsTheIpv4AddressThatItStandsFor() {
        fromBlocks(Peer.ipBlock("203.0.113.7/32"))
                .connect(ExternalEndpoint.of("::ffff:203.0.113.7"), DB, 80)
                .isAllowed();
    }

    @Test
    void S61_aPrefixOfLengthZeroIsAllOfItsFamily() {
        Scenario scenario = fromBlocks(Peer.ipBlock("0.0.0.0/0"));
        scenario.connect(ExternalEndpoint.of("0.0.0.0"), DB, 80).isAllowed();
        scenario.connect(ExternalEndpoint.of("255.255.255.255"), DB, 80).isAllowed();
        scenario.connect(WEB, DB, 80).isAllowed();
        Pod dual = pod("db", "10.0.0.2", "2001:db8::2").build();
        scenario.connect(pod("api", "10.0.0.3", "2001:db8::3").build(), dual, 80)
                .isDenied()
                .inFamilies(Map.of(IPV4, true, IPV6, false));
    }

    @Test
    void S62_E9_selectorsMatchByIdentityAndBlocksByAddressSoThatFamiliesCanDisagree() {
        Pod web = pod("web", "10.0.0.1", "2001:db8::1").build();
        Pod db = pod("db", "10.0.0.2", "2001:db8::2").build();
        given(forDb().ingress(Rule.from(Peer.pods("app", "web"))).build())
                .connect(web, db, 80)
                .isAllowed()
                .inFamilies(Map.of(IPV4, true, IPV6, true));
        fromBlocks(Peer.ipBlock("2001:db8::/64"))
                .connect(web, db, 80)
                .isDenied()
                .sides(Outcome.NOT_ISOLATED, Outcome.DENIED)
                .inFamilies(Map.of(IPV4, false, IPV6, true));
        fromBlocks(Peer.ipBlock("2001:db8::/64"), Peer.ipBlock("10.0.0.0/24"))
                .connect(web, db, 80)
                .isAllowed();
    }

    @Test
    void S62_E9_familiesCanDisagreeAboutPodsOfOtherNamespacesTooHoweverOftenTheyAreAskedAbout() {
        Pod far = Pod.builder("ops", "far")
                .address("10.0.1.9")
                .address("2001:db8::9")
                .build();
        Pod db = pod("db", "10.0.0.2", "2001:db8::2").build();
        Scenario scenario = fromBlocks(Peer.ipBlock("0.0.0.0/0"));
        for (int i = 0; i < 3; i++) {
            scenario.connect(far, db, 80).isDenied().inFamilies(Map.of(IPV4, true, IPV6, false));
        }
    }

    private static Scenario fromBlocks(Peer... blocks) {
        NetworkPolicy policy = forDb().ingress(Rule.from(blocks)).build();
        return given(policy);
    }
}
