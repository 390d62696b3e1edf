package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.message;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses and ranges of them are looked at exactly, not sampled. */
class AddressesTest {
    private static final World SHOP = world("{cidr: 203.0.113.0/24, except: [203.0.113.7/32, 203.0.113.64/26]}", "");

    private static World world(String block, String more) {
        return Shop.of(Shop.WORKLOADS
                + Shop.policy(
                        "web-in",
                        "{podSelector: {matchLabels: {app: web}}, ingress: [{from: [{ipBlock: " + block + "}]}]}")
                + more);
    }

    private static Claim allowed(Subject from) {
        return Claim.allowed(from, WEB, Ports.tcp(8080));
    }

    private static Claim denied(Subject from) {
        return Claim.denied(from, WEB, Ports.tcp(8080));
    }

    @Test
    void s56AnAddressIsAdmittedIfItLiesInTheBlockAndInNoException() {
        holds(SHOP, allowed(Subject.ip("203.0.113.6")));
        holds(SHOP, denied(Subject.ip("203.0.113.7")));
        holds(SHOP, denied(Subject.ip("203.0.112.255")));
    }

    @Test
    void oneAddressOfARangeThatDisagreesIsFound() {
        holds(SHOP, allowed(Subject.cidr("203.0.113.128/25")));
        holds(SHOP, denied(Subject.cidr("203.0.113.64/27")));
        assertThat(summary(SHOP, allowed(Subject.cidr("203.0.113.0/28"))))
                .isEqualTo(
                        "Expecting 203.0.113.0/28 -> shop/web on TCP/8080 to be ALLOWED but 1 of 3 flows is against it:"
                                + " 203.0.113.7 -> shop/web on TCP/8080 is DENIED by ingress.");
        assertThat(summary(SHOP, denied(Subject.cidr("203.0.0.0/16"))))
                .contains("203.0.113.1 -> shop/web on TCP/8080 is ALLOWED");
    }

    @Test
    void s57TheAddressOfAServiceIsOutsideForPoliciesDoNotSeeWhoseItIs() {
        World world = world("{cidr: 10.96.0.10/32}", """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {clusterIP: 10.96.0.10, clusterIPs: [10.96.0.10], selector: {app: web}, ports: [{port: 80}]}
                """);

        assertThat(summary(world, denied(Subject.outsideTheCluster())))
                .contains("10.96.0.10 -> shop/web on TCP/8080 is ALLOWED");
        holds(world, denied(Subject.outsideTheCluster().except(Subject.ip("10.96.0.10"))));
    }

    @Test
    void anExceptionOfTheClaimCutsTheRangeToo() {
        Subject block = Subject.cidr("203.0.113.0/26");

        holds(SHOP, allowed(block.except(Subject.ip("203.0.113.7"))));
        holds(SHOP, denied(Subject.cidr("203.0.113.64/26").except(Subject.cidr("203.0.113.96/27"))));
    }

    @Test
    void s59ThePodsOfARangeAreAskedAboutAsPods() {
        World world = world(
                "{cidr: 203.0.113.0/24}",
                Shop.pod("probe", "{app: probe}", "", "{podIP: 203.0.113.5}")
                        + Shop.policy("closed", "{podSelector: {matchLabels: {app: probe}}, policyTypes: [Egress]}"));

        assertThat(message(world, allowed(Subject.cidr("203.0.113.0/29"))))
                .contains("1 of 2 flows is against it: shop/probe -> shop/web on TCP/8080 is DENIED by egress");
        assertThat(summary(world, allowed(Subject.ip("203.0.113.5"))))
                .contains("shop/probe -> shop/web is DENIED by egress");
        holds(world, allowed(Subject.cidr("203.0.113.0/29").except(Subject.anyPod())));
    }

    @Test
    void s71IfSeveralPodsClaimAnAddressAllMustAgree() {
        World world = world(
                "{cidr: 203.0.113.0/24}",
                Shop.pod("one", "{app: one}", "", "{podIP: 203.0.113.5}")
                        + Shop.pod("two", "{app: two}", "", "{podIP: 203.0.113.5}")
                        + Shop.policy("closed", "{podSelector: {matchLabels: {app: two}}, policyTypes: [Egress]}"));

        assertThat(summary(world, allowed(Subject.ip("203.0.113.5"))))
                .contains("1 of 2 flows is against it: shop/two -> shop/web on TCP/8080 is DENIED by egress");
    }

    @Test
    void s42TheNodesOfARangeAreAskedAboutAsNodes() {
        World world = world(
                "{cidr: 203.0.113.0/24}",
                Shop.pod("probe", "{app: web}", "nodeName: n1", "{podIP: 10.0.0.1, hostIP: 192.168.0.1}")
                        + Shop.pod("other", "{app: web}", "nodeName: n2", "{podIP: 10.0.0.2, hostIP: 192.168.0.2}"));
        Subject probes = Subject.pods("shop", "app=web").except(WEB);

        assertThat(message(world, Claim.denied(Subject.cidr("192.168.0.0/24"), probes, Ports.tcp(8080))))
                .contains("2 of 6 flows are against it")
                .contains("192.168.0.1 (a node) -> shop/probe on TCP/8080 is ALLOWED")
                .contains("192.168.0.2 (a node) -> shop/other on TCP/8080 is ALLOWED");
        holds(
                world,
                Claim.denied(
                        Subject.outsideTheCluster().except(Subject.cidr("203.0.113.0/24")), probes, Ports.tcp(8080)));
    }

    @Test
    void everybodyOutsideIsEveryAddressThatIsNobodysInTheCluster() {
        World world = world("{cidr: 0.0.0.0/0}", Shop.pod("probe", "{app: x}", "", "{podIP: 203.0.113.1}"));

        holds(world, allowed(Subject.outsideTheCluster()));
        assertThat(message(world, denied(Subject.outsideTheCluster())))
                .contains("0.0.0.1 (like all of 0.0.0.0/0) -> shop/web on TCP/8080 is ALLOWED");
    }

    @Test
    void anAddressInThePodCidrsIsNotOutside() {
        World world = world("{cidr: 0.0.0.0/0, except: [10.0.0.0/8]}", "");

        assertThat(summary(world, allowed(Subject.outsideTheCluster()))).contains("10.0.0.0 -> shop/web");
        holds(
                world.with(EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("10.0.0.0/8")))),
                allowed(Subject.outsideTheCluster()));
    }

    @Test
    void s60AFamilyThatTheOtherEndCannotHaveIsNotOutsideOfIt() {
        String ipv4 = Shop.pod("four", "{app: web}", "", "{podIP: 10.0.0.1}");
        String ipv6 = Shop.pod("six", "{app: six}", "", "{podIP: \"fd00::1\"}");
        World world = world("{cidr: 0.0.0.0/0}", ipv4 + ipv6);

        holds(world, Claim.allowed(Subject.outsideTheCluster(), Subject.pod("shop", "four"), Ports.tcp(8080)));
        assertThat(summary(world, allowed(Subject.outsideTheCluster())))
                .contains("2001:db8::1 -> shop/web on TCP/8080 is DENIED by ingress");
        assertThat(summary(
                        world, Claim.allowed(Subject.cidr("2001:db8::/32"), Subject.pod("shop", "four"), Ports.tcp(1))))
                .contains("the ends have no address family in common");
    }

    @Test
    void aFamilyThatNothingSpeaksOfIsNotOutside() {
        holds(world("{cidr: 0.0.0.0/0}", ""), allowed(Subject.outsideTheCluster()));
        assertThat(summary(
                        world("{cidr: 0.0.0.0/0}", "")
                                .with(EvaluationOptions.DEFAULTS.withPodCidrs(
                                        List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8")))),
                        allowed(Subject.outsideTheCluster())))
                .contains("2001:db8::1 -> shop/web on TCP/8080 is DENIED by ingress");
    }

    @Test
    void loopbackIsThePodItself() {
        assertThat(summary(SHOP, denied(Subject.ip("127.0.0.1")))).contains("there is no flow to look at");
        holds(SHOP, denied(Subject.cidr("126.0.0.0/7")));
    }
}
