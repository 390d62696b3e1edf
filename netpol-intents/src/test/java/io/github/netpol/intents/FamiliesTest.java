package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pods with addresses of both families, of which a policy lets in some. */
class FamiliesTest {
    private static final Ports POSTGRES = Ports.tcp(5432);

    private static World lettingIn(String... cidrs) {
        StringBuilder peers = new StringBuilder();
        for (String cidr : cidrs) {
            peers.append(peers.isEmpty() ? "" : ", ")
                    .append("{ipBlock: {cidr: '")
                    .append(cidr)
                    .append("'}}");
        }
        return Shop.world(Shop.policy(
                        "of-families", "{podSelector: {matchLabels: {app: both}}, ingress: [{from: [" + peers + "]}]}")
                + Shop.pod("from", "{app: x}", "", "{podIP: 10.244.0.1, podIPs: [{ip: 10.244.0.1}, {ip: 'fd00::1'}]}")
                + Shop.pod(
                        "to", "{app: both}", "", "{podIP: 10.244.0.2, podIPs: [{ip: 10.244.0.2}, {ip: 'fd00::2'}]}"));
    }

    private static final Subject FROM = Subject.pod("shop", "from");
    private static final Subject TO = Subject.pod("shop", "to");

    @Test
    void e9WhatIsOpenInOneFamilyIsNotDenied() {
        assertThat(message(lettingIn("10.0.0.0/8"), Claim.denied(FROM, TO, POSTGRES)))
                .contains("is ALLOWED")
                .contains("by 10.244.0.1");
        assertThat(summary(lettingIn("fd00::/8"), Claim.denied(FROM, TO, POSTGRES)))
                .contains("is ALLOWED");
        holds(lettingIn("192.0.2.0/24"), Claim.denied(FROM, TO, POSTGRES));
    }

    @Test
    void e9NorIsItDeniedToEverybodyElse() {
        assertThat(summary(lettingIn("10.0.0.0/8"), Claim.allowedOnlyFrom(TO, POSTGRES, List.of())))
                .contains("shop/from");
    }

    @Test
    void e9WhatIsOpenInOneFamilyIsNotAllowedEither() {
        assertThat(summary(lettingIn("10.0.0.0/8"), Claim.allowed(FROM, TO, POSTGRES)))
                .contains("is DENIED");
        holds(lettingIn("10.0.0.0/8", "fd00::/8"), Claim.allowed(FROM, TO, POSTGRES));
    }

    @Test
    void podsWithoutAnAddressAreInABlockThatHasAllPodCidrs() {
        World world = Shop.world(Shop.policy(
                "of-families", "{podSelector: {matchLabels: {app: db}}, ingress: [{from: [{podSelector: {}}]}]}"));

        assertThat(summary(world, Claim.denied(Subject.cidr("0.0.0.0/0"), DB, POSTGRES)))
                .contains("is ALLOWED");
        holds(world, Claim.allowed(WEB, DB, POSTGRES));
        holds(world, Claim.denied(Subject.cidr("192.0.2.0/24"), DB, POSTGRES));
    }
}
