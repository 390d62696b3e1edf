package io.github.netpol.scenario;

import static io.github.netpol.model.PolicyPort.any;
import static io.github.netpol.model.PolicyPort.range;
import static io.github.netpol.model.PolicyPort.tcp;
import static io.github.netpol.model.PolicyPort.udp;
import static io.github.netpol.model.Protocol.SCTP;
import static io.github.netpol.model.Protocol.TCP;
import static io.github.netpol.model.Protocol.UDP;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.MONITOR;
import static io.github.netpol.scenario.Shop.OPS_WEB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.forDb;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import org.junit.jupiter.api.Test;

/** Absent and empty: what policies and rules say when they say little (S10, S11), selectors (S13 to S18), ports. */
class RuleContentTest {

    // Subject and direction

    @Test
    void S10_aPolicyWithoutAnythingDeniesAllIngressOfTheNamespace() {
        Scenario scenario = given(NetworkPolicy.builder("shop", "empty").build());
        scenario.connect(WEB, DB, 80).isDenied().sides(Outcome.NOT_ISOLATED, Outcome.DENIED);
        scenario.connect(OUTSIDE, WEB, 80).isDenied();
        scenario.connect(WEB, MONITOR, 80).isAllowed();
    }

    @Test
    void S10_anIngressPolicyWithoutRulesLetsNothingIn() {
        given(forDb().policyTypes(Direction.INGRESS).build())
                .connect(WEB, DB, 80)
                .isDenied();
    }

    @Test
    void S10_anEmptyIngressRuleLetsEverythingIn() {
        Scenario scenario = given(forDb().ingress(Rule.EVERYTHING).build());
        scenario.connect(WEB, DB, 80).isAllowed().sides(Outcome.NOT_ISOLATED, Outcome.ALLOWED);
        scenario.connect(OUTSIDE, DB, 65_535, SCTP).isAllowed().byRules("shop/db ingress[0]");
    }

    @Test
    void S10_anEgressPolicyWithoutRulesLetsNothingOut() {
        Scenario scenario = given(forDb().policyTypes(Direction.EGRESS).build());
        scenario.connect(DB, WEB, 80).isDenied().sides(Outcome.DENIED, Outcome.NOT_ISOLATED);
        scenario.connect(DB, OUTSIDE, 80).isDenied().sides(Outcome.DENIED, Outcome.NOT_APPLICABLE);
    }

    @Test
    void S10_anEmptyEgressRuleLetsEverythingOut() {
        given(forDb().policyTypes(Direction.EGRESS).egress(Rule.EVERYTHING).build())
                .connect(DB, OUTSIDE, 443)
                .isAllowed()
                .byRules("shop/db egress[0]");
    }

    @Test
    void S6_egressRulesWithoutTypesDenyAllIngressAsASideEffect() {
        Scenario scenario = given(forDb().egress(Rule.EVERYTHING).build());
        scenario.connect(DB, WEB, 80).isAllowed();
        scenario.connect(WEB, DB, 80).isDenied();
    }

    @Test
    void S7_ingressRulesOfAnEgressPolicyAreInert() {
        Scenario scenario = given(
                forDb().policyTypes(Direction.EGRESS).ingress(Rule.EVERYTHING).build());
        scenario.connect(WEB, DB, 80).isAllowed().sides(Outcome.NOT_ISOLATED, Outcome.NOT_ISOLATED);
        scenario.connect(DB, WEB, 80).isDenied();
    }

    @Test
    void S74_anEmptyRuleListAllowsNothing() {
        given(forDb().policyTypes(Direction.INGRESS, Direction.EGRESS).build())
                .connect(WEB, DB, 80)
                .isDenied();
    }

    // Peers

    @Test
    void S11_aRuleWithoutPeersIsForEverybody() {
        Scenario scenario = given(forDb().ingress(Rule.from().on(tcp(80))).build());
        scenario.connect(WEB, DB, 80).isAllowed();
        scenario.connect(OUTSIDE, DB, 80).isAllowed().byRules("shop/db ingress[0]");
        scenario.connect(OUTSIDE, DB, 81).isDenied();
    }

    @Test
    void S11_anEmptyPodSelectorIsEveryPodOfThePolicysNamespaceAndNothingExternal() {
        Scenario scenario = given(forDb().ingress(Rule.from(Peer.pods())).build());
        scenario.connect(WEB, DB, 80).isAllowed().byRules("shop/db ingress[0].from[0]");
        scenario.connect(MONITOR, DB, 80).isDenied();
        scenario.connect(OUTSIDE, DB, 80).isDenied();
    }

    @Test
    void S11_anEmptyNamespaceSelectorIsEveryPodOfEveryNamespaceAndNothingExternal() {
        Scenario scenario = given(forDb().ingress(Rule.from(Peer.namespaces())).build());
        scenario.connect(WEB, DB, 80).isAllowed();
        scenario.connect(MONITOR, DB, 80).isAllowed();
        scenario.connect(OUTSIDE, DB, 80).isDenied();
    }

    @Test
    void S11_bothSelectorsEmptyAreTheSameAsAnEmptyNamespaceSelector() {
        Peer peer = new Peer.PodsInNamespaces(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING);
        Scenario scenario = given(forDb().ingress(Rule.from(peer)).build());
        scenario.connect(MONITOR, DB, 80).isAllowed();
        scenario.connect(OUTSIDE, DB, 80).isDenied();
    }

    @Test
    void S11_aPodSelectorAloneLooksInThePolicysOwnNamespace() {
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.pods("app", "web"))).build());
        scenario.connect(WEB, DB, 80).isAllowed();
        scenario.connect(OPS_WEB, DB, 80).isDenied();
    }

    @Test
    void S11_aPodSelectorWithAnEmptyNamespaceSelectorLooksEverywhere() {
        Peer peer = new Peer.PodsInNamespaces(LabelSelector.EVERYTHING, LabelSelector.matching("app", "web"));
        Scenario scenario = given(forDb().ingress(Rule.from(peer)).build());
        scenario.connect(WEB, DB, 80).isAllowed();
        scenario.connect(OPS_WEB, DB, 80).isAllowed();
        scenario.connect(MONITOR, DB, 80).isDenied();
    }

    @Test
    void S19_thePartsOfOnePeerMustBothMatchAndThePeersOfARuleNeedNot() {
        LabelSelector ops = LabelSelector.matching("team", "ops");
        LabelSelector web = LabelSelector.matching("app", "web");
        Scenario and = given(
                forDb().ingress(Rule.from(new Peer.PodsInNamespaces(ops, web))).build());
        and.connect(OPS_WEB, DB, 80).isAllowed();
        and.connect(MONITOR, DB, 80).isDenied();
        and.connect(WEB, DB, 80).isDenied();
        Scenario or = given(forDb().ingress(Rule.from(new Peer.Namespaces(ops), new Peer.Pods(web)))
                .build());
        or.connect(MONITOR, DB, 80).isAllowed().byRules("shop/db ingress[0].from[0]");
        or.connect(WEB, DB, 80).isAllowed().byRules("shop/db ingress[0].from[1]");
    }

    @Test
    void S20_selectorsNeverMatchAnEndThatIsNoPod() {
        given(forDb().ingress(Rule.from(Peer.pods(), Peer.namespaces())).build())
                .connect(OUTSIDE, DB, 80)
                .isDenied();
    }

    // Selectors

    @Test
    void S13_allRequirementsMustHold() {
        LabelSelector selector = LabelSelector.matching("app", "web").andExists("tier");
        Scenario scenario =
                given(forDb().ingress(Rule.from(new Peer.Pods(selector))).build());
        scenario.connect(WEB, DB, 80).isDenied();
        scenario.connect(labelled("app", "web", "tier", "front"), DB, 80).isAllowed();
        scenario.connect(labelled("app", "api", "tier", "front"), DB, 80).isDenied();
    }

    @Test
    void S14_inNeedsTheKeyWithOneOfTheValues() {
        Scenario scenario = fromPods(LabelSelector.EVERYTHING.andIn("tier", "a", "b"));
        scenario.connect(labelled("tier", "b"), DB, 80).isAllowed();
        scenario.connect(labelled("tier", "c"), DB, 80).isDenied();
        scenario.connect(labelled(), DB, 80).isDenied();
    }

    @Test
    void S14_notInIsMetByAnotherValueAndByNoLabelAtAll() {
        Scenario scenario = fromPods(LabelSelector.EVERYTHING.andNotIn("tier", "a", "b"));
        scenario.connect(labelled("tier", "b"), DB, 80).isDenied();
        scenario.connect(labelled("tier", "c"), DB, 80).isAllowed();
        scenario.connect(labelled(), DB, 80).isAllowed();
    }

    @Test
    void S14_existsNeedsTheKeyWithAnyValue() {
        Scenario scenario = fromPods(LabelSelector.EVERYTHING.andExists("tier"));
        scenario.connect(labelled("tier", ""), DB, 80).isAllowed();
        scenario.connect(labelled(), DB, 80).isDenied();
    }

    @Test
    void S14_doesNotExistNeedsTheKeyToBeAbsent() {
        Scenario scenario = fromPods(LabelSelector.EVERYTHING.andDoesNotExist("tier"));
        scenario.connect(labelled("tier", ""), DB, 80).isDenied();
        scenario.connect(labelled(), DB, 80).isAllowed();
    }

    @Test
    void S15_anEmptyValueInMatchLabelsNeedsTheKeyToBeThere() {
        Scenario scenario = fromPods(LabelSelector.matching("tier", ""));
        scenario.connect(labelled("tier", ""), DB, 80).isAllowed();
        scenario.connect(labelled(), DB, 80).isDenied();
    }

    @Test
    void S16_valuesAreComparedAsTheyAreWritten() {
        Scenario scenario = fromPods(LabelSelector.matching("tier", "1"));
        scenario.connect(labelled("tier", "1.0"), DB, 80).isDenied();
        scenario.connect(labelled("tier", "01"), DB, 80).isDenied();
        fromPods(LabelSelector.matching("tier", "a"))
                .connect(labelled("tier", "A"), DB, 80)
                .isDenied();
    }

    @Test
    void S17_podSelectorsSeePodLabelsAndNamespaceSelectorsNamespaceLabels() {
        given(forDb().ingress(Rule.from(Peer.namespaces("app", "monitor"))).build())
                .connect(MONITOR, DB, 80)
                .isDenied();
        given(forDb().ingress(Rule.from(Peer.pods("team", "ops"))).build())
                .connect(MONITOR, DB, 80)
                .isDenied();
    }

    @Test
    void S18_everyNamespaceCarriesItsName() {
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.namespaceNamed("ops"))).build());
        scenario.connect(MONITOR, DB, 80).isAllowed();
        scenario.connect(WEB, DB, 80).isDenied();
    }

    // Ports

    @Test
    void S11_aRuleWithoutPortsIsForEveryPortOfEveryProtocol() {
        Scenario scenario = given(forDb().ingress(Rule.from(Peer.pods())).build());
        assertThat(scenario.allowedPorts(WEB, DB)).isEqualTo("TCP 1-65535; UDP 1-65535; SCTP 1-65535");
    }

    @Test
    void S11_anEntryWithoutAPortIsForEveryPortOfItsProtocolOnly() {
        Scenario scenario = onPorts(any(TCP));
        scenario.connect(WEB, DB, 1).isAllowed().byRules("shop/db ingress[0]");
        scenario.connect(WEB, DB, 53, UDP).isDenied();
        assertThat(onPorts(any(UDP)).allowedPorts(WEB, DB)).isEqualTo("UDP 1-65535");
    }

    @Test
    void S11_anEntryWithAPortIsForThatPort() {
        assertThat(onPorts(tcp(80)).allowedPorts(WEB, DB)).isEqualTo("TCP 80");
    }

    @Test
    void S21_thePortIsTheDestinationsForEgressToo() {
        Scenario scenario = given(Shop.forWeb()
                .policyTypes(Direction.EGRESS)
                .egress(Rule.to().on(tcp(5432)))
                .build());
        scenario.connect(WEB, DB, 5432).isAllowed();
        scenario.connect(DB, WEB, 80).isAllowed();
        scenario.connect(WEB, DB, 80).isDenied();
    }

    @Test
    void S22_aRangeHasBothOfItsEnds() {
        assertThat(onPorts(range(TCP, 32_000, 32_768)).allowedPorts(WEB, DB)).isEqualTo("TCP 32000-32768");
        assertThat(onPorts(range(TCP, 80, 80)).allowedPorts(WEB, DB)).isEqualTo("TCP 80");
        assertThat(onPorts(range(TCP, 1, 65_535)).allowedPorts(WEB, DB)).isEqualTo("TCP 1-65535");
    }

    @Test
    void S23_theThreeProtocolsAreApart() {
        Scenario scenario = onPorts(PolicyPort.sctp(80));
        scenario.connect(WEB, DB, 80, SCTP).isAllowed();
        scenario.connect(WEB, DB, 80, TCP).isDenied();
        scenario.connect(WEB, DB, 80, UDP).isDenied();
    }

    @Test
    void S25_aNumberNeedsNoContainerPort() {
        onPorts(tcp(9999)).connect(WEB, DB, 9999).isAllowed();
    }

    @Test
    void S34_aPortlessEntryStillAsksForItsProtocol() {
        onPorts(any(UDP)).connect(WEB, DB, 80, TCP).isDenied();
    }

    @Test
    void S90_overlappingEntriesAddUp() {
        assertThat(onPorts(tcp(80), tcp(80), range(TCP, 79, 81), range(TCP, 82, 90), udp(53))
                        .allowedPorts(WEB, DB))
                .isEqualTo("TCP 79-90; UDP 53");
    }

    private static Scenario fromPods(LabelSelector selector) {
        return given(forDb().ingress(Rule.from(new Peer.Pods(selector))).build());
    }

    private static Scenario onPorts(PolicyPort... ports) {
        return given(forDb().ingress(Rule.from().on(ports)).build());
    }

    private static Pod labelled(String... labels) {
        return Pod.builder("shop", "client").labels(labels).address("10.0.0.3").build();
    }
}
