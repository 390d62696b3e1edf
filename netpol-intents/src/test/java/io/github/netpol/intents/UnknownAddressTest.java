package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is denied must not rest on an address that nobody knows (S69). */
class UnknownAddressTest {
    private static final World SHOP = Shop.world(Shop.policy(
            "db-block",
            "{podSelector: {matchLabels: {app: db}}, ingress:"
                    + " [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 22}]}]}"));
    private static final Claim NO_SSH = Claim.denied(WEB, DB, Ports.tcp(22));

    private static World withPodCidr(String cidr) {
        return SHOP.with(EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse(cidr))));
    }

    @Test
    void s69ADenialThatABlockCouldTurnRoundFailsAndSaysHowToSettleIt() {
        assertThat(message(SHOP, NO_SSH))
                .startsWith("Expecting shop/web -> shop/db on TCP/22 to be DENIED"
                        + " but it depends on an address that is not known.\n")
                .endsWith("""
                          assuming: the address of shop/web is not known, and ipBlocks that could match it are taken not to; give it
                                    an address, or tell the pod CIDRs (S69)

                          to settle it: tell the pod CIDRs (`podCidrs`), give the pod an address, or let the claim assume pods outside
                                        ipBlocks (`assumingPodsOutsideIpBlocks`)
                        """);
    }

    @Test
    void onOtherPortsNothingDependsOnIt() {
        holds(SHOP, Claim.denied(WEB, DB, Ports.tcp(23, 65535)));
        assertThat(summary(SHOP, Claim.denied(WEB, DB, Ports.tcp(1, 100))))
                .contains("but TCP/22 depends on an address that is not known");
    }

    @Test
    void thePodCidrsSettleIt() {
        holds(withPodCidr("172.16.0.0/12"), NO_SSH);
        assertThat(summary(withPodCidr("10.244.0.0/16"), NO_SSH)).contains("but it is ALLOWED");
        assertThat(summary(withPodCidr("8.0.0.0/6"), NO_SSH)).contains("depends on an address");
    }

    @Test
    void anAddressSettlesIt() {
        World world = Shop.world(Shop.policy(
                        "db-block",
                        "{podSelector: {matchLabels: {app: db}}, ingress:"
                                + " [{from: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 22}]}]}")
                + Shop.pod("in", "{app: x}", "", "{podIP: 10.0.0.7}")
                + Shop.pod("out", "{app: x}", "", "{podIP: 172.16.0.7}"));

        holds(world, Claim.denied(Subject.pod("shop", "out"), DB, Ports.tcp(22)));
        assertThat(summary(world, Claim.denied(Subject.pod("shop", "in"), DB, Ports.tcp(22))))
                .contains("is ALLOWED");
    }

    @Test
    void theClaimMaySettleIt() {
        holds(SHOP, NO_SSH.assumingPodsOutsideIpBlocks());
        holds(
                SHOP,
                Claim.allowedOnlyFrom(DB, Ports.tcp(22), List.of(new Grant(Subject.cidr("10.0.0.0/8"), Ports.tcp(22))))
                        .assumingPodsOutsideIpBlocks());
    }

    @Test
    void onlyClaimsMustNotRestOnItEither() {
        assertThat(summary(
                        SHOP,
                        Claim.allowedOnlyFrom(
                                DB, Ports.tcp(22), List.of(new Grant(Subject.cidr("10.0.0.0/8"), Ports.tcp(22))))))
                .contains("4 of ", "shop/db -> shop/db on TCP/22 depends on an address that is not known");
    }

    @Test
    void whatIsAllowedIsAllowedWhateverTheAddress() {
        holds(SHOP, Claim.allowed(PAYMENT, DB, Ports.tcp(5432)));
        holds(SHOP, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(8080)));
    }
}
