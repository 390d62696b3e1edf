package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What might be allowed if unknown addresses were known (S69), and who is isolated by what. */
class PossiblyAllowedPortsTest {
    private static final Pod WEB =
            Pod.builder("shop", "web").labels("app", "web").build();
    private static final Pod DB = Pod.builder("shop", "db").labels("app", "db").build();
    private static final NetworkPolicy DB_IN = NetworkPolicy.builder("shop", "db-in")
            .podSelector("app", "db")
            .ingress(
                    Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)),
                    Rule.from(Peer.ipBlock("10.0.0.0/8")).on(PolicyPort.tcp(22)))
            .build();

    @Test
    void s69ABlockMightAdmitAPodWhoseAddressIsNotKnown() {
        PolicySet policies = PolicySet.of(DB_IN);

        assertThat(policies.allowedPorts(WEB, DB)).hasToString("TCP 5432");
        assertThat(policies.possiblyAllowedPorts(WEB, DB)).hasToString("TCP 22,5432");
    }

    @Test
    void aKnownAddressLeavesNothingOpen() {
        Pod web = WEB.toBuilder().address("192.168.0.1").build();

        assertThat(PolicySet.of(DB_IN).possiblyAllowedPorts(web, DB)).hasToString("TCP 5432");
    }

    @Test
    void podCidrsThatTheBlockDoesNotMeetLeaveNothingOpen() {
        EvaluationOptions options = EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("172.16.0.0/12")));

        assertThat(PolicySet.of(List.of(DB_IN), options).possiblyAllowedPorts(WEB, DB))
                .hasToString("TCP 5432");
    }

    @Test
    void aPodMightHaveAddressesOfTheFamilyThatIsAdmittedOnly() {
        NetworkPolicy egress = NetworkPolicy.builder("shop", "web-out")
                .podSelector("app", "web")
                .policyTypes(Direction.EGRESS)
                .egress(Rule.to(Peer.ipBlock("0.0.0.0/0")))
                .build();

        assertThat(PolicySet.of(egress).possiblyAllowedPorts(WEB, DB).contains(80, Protocol.TCP))
                .isTrue();
        assertThat(PolicySet.of(egress).allowedPorts(WEB, DB).isEmpty()).isTrue();
    }

    @Test
    void s29APodIsIsolatedByThePoliciesThatSelectItInADirection() {
        NetworkPolicy both = NetworkPolicy.builder("shop", "all")
                .policyTypes(Direction.INGRESS, Direction.EGRESS)
                .build();
        PolicySet policies = PolicySet.of(DB_IN, both);

        assertThat(policies.isolatedBy(DB, Direction.INGRESS))
                .containsExactly(new NamespacedName("shop", "all"), new NamespacedName("shop", "db-in"));
        assertThat(policies.isolatedBy(DB, Direction.EGRESS)).containsExactly(new NamespacedName("shop", "all"));
        assertThat(PolicySet.of(DB_IN).isolatedBy(WEB, Direction.INGRESS)).isEmpty();
    }

    @Test
    void s46APodOnItsNodesNetworkIsIsolatedByNone() {
        Pod host = DB.toBuilder().network(Pod.Network.HOST).build();

        assertThat(PolicySet.of(DB_IN).isolatedBy(host, Direction.INGRESS)).isEmpty();
    }
}
