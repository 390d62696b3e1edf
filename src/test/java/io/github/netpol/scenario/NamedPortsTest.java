package io.github.netpol.scenario;

import static io.github.netpol.engine.EvaluationOptions.DEFAULTS;
import static io.github.netpol.engine.EvaluationOptions.NamedPortContainers.ALL;
import static io.github.netpol.engine.EvaluationOptions.NamedPortContainers.APP;
import static io.github.netpol.model.PolicyPort.named;
import static io.github.netpol.model.PolicyPort.tcp;
import static io.github.netpol.model.Protocol.TCP;
import static io.github.netpol.model.Protocol.UDP;
import static io.github.netpol.scenario.Scenario.given;
import static io.github.netpol.scenario.Shop.DB;
import static io.github.netpol.scenario.Shop.OUTSIDE;
import static io.github.netpol.scenario.Shop.WEB;
import static io.github.netpol.scenario.Shop.forDb;
import static io.github.netpol.scenario.Shop.forWeb;
import static io.github.netpol.scenario.Shop.pod;
import static io.github.netpol.spec.Answer.Cause.NAMED_PORT_CONTAINERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A port's name stands for the numbers that the destination pod gives it (S47 to S55, E5 to E7). */
class NamedPortsTest {
    private static final NetworkPolicy TO_HTTP =
            forDb().ingress(Rule.from().on(named(TCP, "http"))).build();
    private static final NetworkPolicy OUT_TO_HTTP = forWeb().policyTypes(Direction.EGRESS)
            .egress(Rule.to().on(named(TCP, "http")))
            .build();

    @Test
    void S47_theNameIsTheDestinationsInBothDirections() {
        Pod client = pod("web", "10.0.0.1").port("http", 1111).build();
        Pod server = pod("db", "10.0.0.2").port("http", 8080).build();
        Scenario scenario = given(TO_HTTP, OUT_TO_HTTP);
        scenario.connect(client, server, 8080).isAllowed().sides(Outcome.ALLOWED, Outcome.ALLOWED);
        scenario.connect(client, server, 1111).isDenied().sides(Outcome.DENIED, Outcome.DENIED);
    }

    @Test
    void S47_theSameNameIsAnotherNumberOnAnotherPod() {
        Scenario scenario = given(OUT_TO_HTTP);
        Pod one = pod("one", "10.0.0.3").port("http", 8080).build();
        Pod other = pod("other", "10.0.0.4").port("http", 9090).build();
        scenario.connect(WEB, one, 8080).isAllowed();
        scenario.connect(WEB, one, 9090).isDenied();
        scenario.connect(WEB, other, 9090).isAllowed();
        scenario.connect(WEB, other, 8080).isDenied();
    }

    @Test
    void S48_theProtocolOfTheEntryAndOfTheContainerPortMustBeTheSame() {
        NetworkPolicy policy =
                forDb().ingress(Rule.from().on(named(TCP, "dns"))).build();
        given(policy).connect(WEB, DB, 53, TCP).isDenied();
        given(policy).connect(WEB, DB, 53, UDP).isDenied();
        given(forDb().ingress(Rule.from().on(named(UDP, "dns"))).build())
                .connect(WEB, DB, 53, UDP)
                .isAllowed();
    }

    @Test
    void S49_towardsAnEndThatIsNoPodANameMatchesNothingAndTheNumbersStillDo() {
        Scenario scenario = given(forWeb().policyTypes(Direction.EGRESS)
                .egress(Rule.to().on(named(TCP, "http"), tcp(443)))
                .build());
        scenario.connect(WEB, OUTSIDE, 80).isDenied();
        scenario.connect(WEB, OUTSIDE, 443).isAllowed();
        Pod host = pod("agent", "192.168.0.1")
                .network(Pod.Network.HOST)
                .port("http", 80)
                .build();
        scenario.connect(WEB, host, 80).isDenied();
    }

    @Test
    void S50_aNameThatNobodyDeclaresMatchesNothingAndStillIsolates() {
        given(TO_HTTP).connect(WEB, DB, 80).isDenied().isolatedBy(List.of(), List.of("shop/db"));
    }

    @Test
    void S51_withoutPeersTheNameIsLookedUpOnPodsOfEveryNamespace() {
        Pod server = Pod.builder(Namespace.of("ops"), "server")
                .address("10.0.1.3")
                .port("http", 8080)
                .build();
        given(OUT_TO_HTTP).connect(WEB, server, 8080).isAllowed();
    }

    @Test
    void S52_withABlockTheNameIsStillTheSubjects() {
        Pod server = pod("db", "10.0.0.2").port("http", 8080).build();
        Scenario scenario =
                given(forDb().ingress(Rule.from(Peer.ipBlock("203.0.113.0/24")).on(named(TCP, "http")))
                        .build());
        scenario.connect(OUTSIDE, server, 8080).isAllowed();
        scenario.connect(OUTSIDE, server, 80).isDenied();
    }

    @Test
    void S53_E6_aNameGivenTwiceStandsForBothNumbers() {
        Pod server = pod("db", "10.0.0.2").port("http", 8080).port("http", 9090).build();
        assertThat(given(TO_HTTP).allowedPorts(WEB, server)).isEqualTo("TCP 8080,9090");
    }

    @Test
    void S54_E5_theOptionSaysWhichContainersCount() {
        Pod server = pod("db", "10.0.0.2")
                .port(new ContainerPort("http", 1, TCP, Container.APP))
                .port(new ContainerPort("http", 2, TCP, Container.SIDECAR))
                .port(new ContainerPort("http", 3, TCP, Container.INIT))
                .build();
        Scenario scenario = given(TO_HTTP);
        assertThat(scenario.allowedPorts(WEB, server)).isEqualTo("TCP 1-2");
        assertThat(scenario.with(DEFAULTS.with(APP)).allowedPorts(WEB, server)).isEqualTo("TCP 1");
        assertThat(scenario.with(DEFAULTS.with(ALL)).allowedPorts(WEB, server)).isEqualTo("TCP 1-3");
        scenario.connect(WEB, server, 1).isAllowed().assuming();
        scenario.connect(WEB, server, 2).isAllowed().assuming(NAMED_PORT_CONTAINERS);
        scenario.connect(WEB, server, 3).isDenied().assuming(NAMED_PORT_CONTAINERS);
    }

    // Questions by name

    @Test
    void aNamedDestinationIsAllowedIfAllOfItsNumbersAre() {
        Pod server = pod("db", "10.0.0.2").port("http", 9090).port("http", 8080).build();
        PolicySet both = PolicySet.of(
                forDb().ingress(Rule.from().on(tcp(8080), tcp(9090))).build());
        Verdict allowed = both.evaluate(WEB, server, "http", TCP);
        assertThat(allowed.allowed()).isTrue();
        assertThat(allowed.port()).isEqualTo(8080);
        PolicySet one = PolicySet.of(forDb().ingress(Rule.from().on(tcp(8080))).build());
        Verdict denied = one.evaluate(WEB, server, "http", TCP);
        assertThat(denied.allowed()).isFalse();
        assertThat(denied.port()).isEqualTo(9090);
    }

    @Test
    void aNamedDestinationThatIsNoPodOrHasNoSuchPortIsAnError() {
        PolicySet policies = PolicySet.of();
        assertThatIllegalArgumentException().isThrownBy(() -> policies.evaluate(WEB, OUTSIDE, "http", TCP));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.evaluate(WEB, DB, "http", TCP))
                .withMessageContaining("http");
        assertThatIllegalArgumentException().isThrownBy(() -> policies.evaluate(WEB, DB, "dns", TCP));
    }
}
