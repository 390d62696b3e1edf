package io.github.netpol.scenario;

import static io.github.netpol.model.PolicyPort.sctp;
import static io.github.netpol.model.PolicyPort.tcp;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.MONITOR;
import static io.github.netpol.scenario.Shop.OPS_WEB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.forDb;
import static io.github.netpol.scenario.Shop.forWeb;

import io.github.netpol.model.Direction;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is isolated, and what may pass (S28 to S36). */
class CoreAlgorithmTest {

    @Test
    void S28_policiesAreIrrelevantIfNoEndIsAPod() {
        given(NetworkPolicy.builder("shop", "deny").build())
                .connect(OUTSIDE, ExternalEndpoint.of("203.0.113.8"), 80)
                .isAllowed()
                .sides(Outcome.NOT_APPLICABLE, Outcome.NOT_APPLICABLE)
                .assuming();
    }

    @Test
    void S29_aPolicyIsolatesTheSelectedPodsOfItsOwnNamespace() {
        Scenario scenario = given(forWeb().build());
        scenario.connect(DB, WEB, 80).isDenied().isolatedBy(List.of(), List.of("shop/web"));
        scenario.connect(WEB, DB, 80).isAllowed().isolatedBy(List.of(), List.of());
        scenario.connect(DB, OPS_WEB, 80).isAllowed();
    }

    @Test
    void S30_aPodThatNothingIsolatesIsOpen() {
        given().connect(OUTSIDE, DB, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.NOT_ISOLATED);
    }

    @Test
    void S30_oneMatchingRuleOfAnyPolicyIsEnough() {
        Scenario scenario = given(
                NetworkPolicy.builder("shop", "a-deny").build(),
                forDb().ingress(Rule.from(Peer.pods("app", "nobody")), Rule.from(Peer.pods("app", "web")))
                        .build());
        scenario.connect(WEB, DB, 80)
                .isAllowed()
                .isolatedBy(List.of(), List.of("shop/a-deny", "shop/db"))
                .byRules("shop/db ingress[1].from[0]");
        scenario.connect(MONITOR, DB, 80).isDenied();
    }

    @Test
    void S30_everyRuleThatAllowsIsNamedByPolicyAndThenInOrder() {
        given(
                        NetworkPolicy.builder("shop", "z")
                                .ingress(Rule.from(Peer.pods()))
                                .build(),
                        NetworkPolicy.builder("shop", "a")
                                .ingress(Rule.EVERYTHING, Rule.from(Peer.ipBlock("10.9.0.0/16"), Peer.pods()))
                                .build())
                .connect(WEB, DB, 80)
                .isAllowed()
                .byRules("shop/a ingress[0]", "shop/a ingress[1].from[1]", "shop/z ingress[0].from[0]");
    }

    @Test
    void S31_bothSidesMustAllow() {
        NetworkPolicy out = forWeb().policyTypes(Direction.EGRESS)
                .egress(Rule.to(Peer.pods("app", "db")))
                .build();
        NetworkPolicy in = forDb().ingress(Rule.from(Peer.pods("app", "web"))).build();
        given(out, in).connect(WEB, DB, 80).isAllowed().sides(Outcome.ALLOWED, Outcome.ALLOWED);
        given(out, forDb().build()).connect(WEB, DB, 80).isDenied().sides(Outcome.ALLOWED, Outcome.DENIED);
        given(forWeb().policyTypes(Direction.EGRESS).build(), in)
                .connect(WEB, DB, 80)
                .isDenied()
                .sides(Outcome.DENIED, Outcome.ALLOWED);
    }

    @Test
    void S31_anEndThatIsNoPodHasNoSay() {
        Scenario scenario = given(forDb().policyTypes(Direction.INGRESS, Direction.EGRESS)
                .ingress(Rule.EVERYTHING)
                .build());
        scenario.connect(OUTSIDE, DB, 80).isAllowed().sides(Outcome.NOT_APPLICABLE, Outcome.ALLOWED);
        scenario.connect(DB, OUTSIDE, 80).isDenied().sides(Outcome.DENIED, Outcome.NOT_APPLICABLE);
    }

    @Test
    void S32_theDirectionsAreIndependent() {
        Scenario scenario = given(forDb().build());
        scenario.connect(DB, WEB, 80).isAllowed().sides(Outcome.NOT_ISOLATED, Outcome.NOT_ISOLATED);
        scenario.connect(WEB, DB, 80).isDenied();
    }

    @Test
    void S33_aRuleNeedsAPeerAndAPort() {
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.pods("app", "web")).on(tcp(80), tcp(5432)))
                        .build());
        scenario.connect(WEB, DB, 5432).isAllowed().byRules("shop/db ingress[0].from[0]");
        scenario.connect(WEB, DB, 81).isDenied();
        scenario.connect(MONITOR, DB, 5432).isDenied();
    }

    @Test
    void S33_aPeerOfOneRuleDoesNotGoWithAPortOfAnother() {
        given(forDb().ingress(
                                Rule.from(Peer.pods("app", "web")).on(tcp(80)),
                                Rule.from(Peer.pods("app", "api")).on(tcp(5432)))
                        .build())
                .connect(WEB, DB, 5432)
                .isDenied();
    }

    @Test
    void S35_aPolicyThatCanNeverMatchStillIsolates() {
        given(forDb().ingress(Rule.from().on(sctp(80))).build())
                .connect(WEB, DB, 80)
                .isDenied()
                .isolatedBy(List.of(), List.of("shop/db"));
    }

    @Test
    void S36_thePolicyOfThePeersNamespaceHasNoSayOnThisSide() {
        given(NetworkPolicy.builder("ops", "open").ingress(Rule.EVERYTHING).build(), forDb().build())
                .connect(MONITOR, DB, 80)
                .isDenied()
                .isolatedBy(List.of(), List.of("shop/db"));
    }

    @Test
    void S73_aSelectorThatMatchesNobodyYetIsFine() {
        given(forDb().ingress(Rule.from(Peer.pods("app", "not-there-yet"))).build())
                .connect(WEB, DB, 80)
                .isDenied();
    }

    @Test
    void S72_betweenAPodAndTheOutsideOnlyThePodsSideCounts() {
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.ipBlock("203.0.113.0/24"))).build());
        scenario.connect(OUTSIDE, DB, 80).isAllowed().byRules("shop/db ingress[0].from[0]");
        scenario.connect(ExternalEndpoint.of("198.51.100.1"), DB, 80).isDenied();
    }
}
