package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySetTest {
    private final NetworkPolicy dbFromWeb = NetworkPolicy.builder("shop", "db-in")
            .podSelector("app", "db")
            .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
            .build();
    private final Pod web =
            Pod.builder("shop", "web").labels("app", "web").address("10.0.0.1").build();
    private final Pod db = Pod.builder("shop", "db")
            .labels("app", "db")
            .address("10.0.0.2")
            .port("pg", 5432)
            .build();
    private final Pod job =
            Pod.builder("shop", "job").labels("app", "job").address("10.0.0.3").build();

    @Test
    void aPolicyAdmitsOnlyWhatItsRulesMatch() {
        PolicySet policies = PolicySet.of(dbFromWeb);

        assertThat(policies.allows(web, db, 5432, Protocol.TCP)).isTrue();
        assertThat(policies.allows(web, db, 5433, Protocol.TCP)).isFalse();
        assertThat(policies.allows(web, db, 5432, Protocol.UDP)).isFalse();
        assertThat(policies.allows(job, db, 5432, Protocol.TCP)).isFalse();
        assertThat(policies.allows(db, web, 80, Protocol.TCP)).isTrue();
        assertThat(policies.allowedPorts(web, db)).hasToString("TCP 5432");
    }

    @Test
    void withAndWithoutGiveNewSets() {
        PolicySet none = PolicySet.of();
        PolicySet one = none.with(dbFromWeb);

        assertThat(none.allows(job, db, 5432, Protocol.TCP)).isTrue();
        assertThat(one.allows(job, db, 5432, Protocol.TCP)).isFalse();
        assertThat(one.without(new NamespacedName("shop", "db-in")).allows(job, db, 5432, Protocol.TCP))
                .isTrue();
        assertThat(one.policies()).containsExactly(dbFromWeb);
        assertThat(one.policy(dbFromWeb.id())).contains(dbFromWeb);
        assertThat(none.policy(dbFromWeb.id())).isEmpty();
    }

    @Test
    void aNamedDestinationPortIsAskedForEveryNumberThatItStandsFor() {
        PolicySet policies = PolicySet.of(dbFromWeb);
        Pod twoNumbers = db.toBuilder().port("pg", 5433).build();

        assertThat(policies.evaluate(web, db, "pg", Protocol.TCP).allowed()).isTrue();
        Verdict verdict = policies.evaluate(web, twoNumbers, "pg", Protocol.TCP);
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.port()).isEqualTo(5433);
    }

    @Test
    void aNameThatTheDestinationDoesNotHaveIsAnError() {
        PolicySet policies = PolicySet.of(dbFromWeb);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.evaluate(web, db, "http", Protocol.TCP))
                .withMessage("pod `shop/db` has no TCP port named `http`; its named ports are `pg` (TCP 5432)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.evaluate(web, db, "pg", Protocol.UDP))
                .withMessageContaining("has no UDP port named `pg`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.evaluate(web, job, "pg", Protocol.TCP))
                .withMessageContaining("it has no named ports");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.evaluate(web, ExternalEndpoint.of("192.0.2.1"), "pg", Protocol.TCP))
                .withMessageContaining("only pods have named ports");
    }

    @Test
    void portsAreBetween1And65535() {
        PolicySet policies = PolicySet.of(dbFromWeb);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.allows(web, db, 0, Protocol.TCP))
                .withMessage("port 0 must be between 1 and 65535");
        assertThatIllegalArgumentException().isThrownBy(() -> policies.evaluate(web, db, 65_536, Protocol.TCP));
    }

    @Test
    void aHandleOfAnotherSetIsRefused() {
        ResolvedEndpoint foreign = PolicySet.of(dbFromWeb).resolve(web);
        PolicySet policies = PolicySet.of(dbFromWeb);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> policies.allows(foreign, policies.resolve(db), 80, Protocol.TCP))
                .withMessageContaining("another policy set");
    }

    @Test
    void aSetHasOnePolicyOfAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySet.of(List.of(dbFromWeb, dbFromWeb)))
                .withMessageContaining("`shop/db-in` is given twice");
    }

    @Test
    void verdictsNameTheRuleThatAllows() {
        Verdict verdict = PolicySet.of(dbFromWeb).evaluate(web, db, 5432, Protocol.TCP);

        assertThat(verdict.egress()).isEqualTo(new Decision.NotIsolated());
        NamespacedName policy = new NamespacedName("shop", "db-in");
        assertThat(verdict.ingress())
                .isEqualTo(new Decision.Allowed(
                        List.of(policy),
                        List.of(new RuleRef(policy, "ingress[0]", "ingress[0].from[0]", "ingress[0].ports[0]"))));
    }
}
