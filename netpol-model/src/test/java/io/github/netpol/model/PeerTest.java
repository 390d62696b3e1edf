package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeerTest {

    @Test
    void s12AnAbsentNamespaceSelectorIsNotAnEmptyOne() {
        assertThat(Peer.pods()).isNotEqualTo(Peer.namespaces());
        assertThat(Peer.pods())
                .isNotEqualTo(new Peer.PodsInNamespaces(LabelSelector.EVERYTHING, LabelSelector.EVERYTHING));
    }

    @Test
    void theFactoriesMakeTheFourForms() {
        assertThat(Peer.pods("app", "web")).isEqualTo(new Peer.Pods(LabelSelector.matching("app", "web")));
        assertThat(Peer.namespaces("team", "a")).isEqualTo(new Peer.Namespaces(LabelSelector.matching("team", "a")));
        assertThat(Peer.ipBlock("10.0.0.0/8", "10.1.0.0/16"))
                .isEqualTo(new Peer.Block(IpBlock.of("10.0.0.0/8", "10.1.0.0/16")));
    }

    @Test
    void s18ANamespaceIsNamedByItsAutomaticLabel() {
        Peer.Namespaces shop = (Peer.Namespaces) Peer.namespaceNamed("shop");

        assertThat(shop.namespaceSelector().matches(Namespace.of("shop").labels()))
                .isTrue();
        assertThat(shop.namespaceSelector().matches(Namespace.of("shop2").labels()))
                .isFalse();
    }

    @Test
    void theSelectorsOfAPeerKeepTheirPlaces() {
        Peer.PodsInNamespaces peer =
                new Peer.PodsInNamespaces(LabelSelector.matching("team", "a"), LabelSelector.matching("app", "web"));

        assertThat(peer.namespaceSelector()).isEqualTo(LabelSelector.matching("team", "a"));
        assertThat(peer.podSelector()).isEqualTo(LabelSelector.matching("app", "web"));
    }

    @Test
    void s85ABlockIsReadStrictly() {
        assertThatIllegalArgumentException().isThrownBy(() -> Peer.ipBlock("10.0.0.1/8"));
        assertThatIllegalArgumentException().isThrownBy(() -> Peer.ipBlock("10.0.0.0/8", "10.1.0.1/16"));
    }

    @Test
    void aRuleIsEqualByItsPeersAndPorts() {
        Rule rule = Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(80));

        assertThat(rule)
                .isEqualTo(new Rule(List.of(Peer.pods("app", "web")), List.of(PolicyPort.tcp(80))))
                .isEqualTo(Rule.to(Peer.pods("app", "web")).on(PolicyPort.tcp(80)))
                .hasSameHashCodeAs(Rule.to(Peer.pods("app", "web")).on(PolicyPort.tcp(80)))
                .isNotEqualTo(Rule.from(Peer.pods("app", "web")));
        assertThat(Rule.from()).isEqualTo(Rule.EVERYTHING).isEqualTo(Rule.to());
        assertThat(rule.on()).isEqualTo(Rule.from(Peer.pods("app", "web")));
    }
}
