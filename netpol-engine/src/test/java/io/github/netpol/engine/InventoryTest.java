package io.github.netpol.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private static final Namespace SHOP = Namespace.of("shop", "team", "red");
    private static final Pod WEB = pod(SHOP, "web-1")
            .labels("app", "web")
            .address("10.0.0.1")
            .address("fd00::1")
            .build();
    private static final Pod DB =
            pod(SHOP, "db-1").labels("app", "db").address("10.0.0.2").build();
    private static final Pod AGENT = pod(SHOP, "agent")
            .network(Pod.Network.HOST)
            .address("192.0.2.1")
            .node("n1", "192.0.2.2")
            .build();
    private static final NetworkPolicy DB_FROM_WEB = NetworkPolicy.builder("shop", "db")
            .podSelector("app", "db")
            .ingress(Rule.from(Peer.pods("app", "web")).on(PolicyPort.tcp(5432)))
            .build();
    private static final Inventory INVENTORY =
            Inventory.of(PolicySet.of(DB_FROM_WEB), List.of(SHOP), List.of(WEB, DB, AGENT));

    private static Pod.Builder pod(Namespace namespace, String name) {
        return Pod.builder(namespace, name);
    }

    private static NamespacedName name(String namespace, String name) {
        return new NamespacedName(namespace, name);
    }

    private static Address address(String text) {
        return Address.parse(text);
    }

    private static boolean allows(Inventory inventory, Pod source, Pod destination) {
        return inventory
                .policies()
                .allows(inventory.resolve(source.id()), inventory.resolve(destination.id()), 5432, Protocol.TCP);
    }

    // What there is

    @Test
    void itHoldsTheNamespacesPodsAndPoliciesOfACluster() {
        Cluster cluster = Cluster.builder()
                .add(SHOP)
                .add(WEB)
                .add(DB)
                .add(Pod.builder("bank", "teller").build())
                .add(DB_FROM_WEB)
                .build();
        EvaluationOptions options = EvaluationOptions.DEFAULTS.with(IpBlockScope.EXTERNAL_ONLY);
        Inventory inventory = Inventory.of(cluster, options);

        assertThat(inventory.namespaces()).isEqualTo(cluster.namespaces()).hasSize(2);
        assertThat(inventory.pods()).isEqualTo(cluster.pods()).hasSize(3);
        assertThat(inventory.policies().policies()).isEqualTo(cluster.policies());
        assertThat(inventory.policies().options()).isEqualTo(options);
        assertThat(Inventory.of(cluster).policies().options()).isEqualTo(EvaluationOptions.DEFAULTS);
        assertThat(inventory).hasToString("Inventory[2 namespaces, 3 pods, 1 policies]");
    }

    @Test
    void aNamespaceThatOnlyAPodOrAPolicyNamesIsPartOfIt() {
        Inventory inventory =
                Inventory.of(PolicySet.of(NetworkPolicy.builder("empty", "deny").build()), List.of(), List.of(WEB));

        assertThat(inventory.namespaces()).containsExactly(Namespace.of("empty"), SHOP);
        assertThat(inventory.namespace("shop")).contains(SHOP);
        assertThat(inventory.namespace("bank")).isEmpty();
    }

    @Test
    void podsAreFoundByName() {
        assertThat(INVENTORY.pod(name("shop", "web-1"))).contains(WEB);
        assertThat(INVENTORY.pod(name("shop", "web"))).isEmpty();
        assertThat(INVENTORY.pod(name("bank", "web-1"))).isEmpty();
    }

    @Test
    void nothingIsGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.of(PolicySet.of(), List.of(), List.of(WEB, WEB)))
                .withMessage("pod `shop/web-1` is given twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.of(PolicySet.of(), List.of(SHOP, SHOP), List.of()))
                .withMessage("namespace `shop` is given twice");
    }

    @Test
    void podsThatStandForReplicasAreNoPartOfIt() {
        Pod replica = WEB.toBuilder().identity(Pod.Identity.REPLICA).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.of(PolicySet.of(), List.of(), List.of(replica)))
                .withMessage("`shop/web-1` stands for replicas, and an inventory has single pods; "
                        + "ask with the pod itself");
        assertThatIllegalArgumentException().isThrownBy(() -> INVENTORY.with(replica));
    }

    @Test
    void everyPodOfANamespaceCarriesItsLabels() {
        Pod stray = Pod.builder(Namespace.of("shop", "team", "blue"), "stray").build();
        String message = "pod `shop/stray` carries its namespace with the labels "
                + "`kubernetes.io/metadata.name=shop,team=blue`, but namespace `shop` has the labels "
                + "`kubernetes.io/metadata.name=shop,team=red` here; change the namespace first";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> INVENTORY.with(stray))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inventory.of(PolicySet.of(), List.of(), List.of(WEB, stray)))
                .withMessage(message);
    }

    // Handles by name

    @Test
    void aPodIsResolvedByName() {
        assertThat(INVENTORY.resolve(WEB.id()).endpoint()).isEqualTo(WEB);
        assertThat(INVENTORY.resolve(WEB.id())).isSameAs(INVENTORY.resolve(WEB.id()));
        assertThat(allows(INVENTORY, WEB, DB)).isTrue();
        assertThat(allows(INVENTORY, AGENT, DB)).isFalse();
    }

    @Test
    void anUnknownNameIsRefusedWithTheNamesNearIt() {
        Inventory inventory = INVENTORY
                .with(Pod.builder("bank", "web-2").build())
                .with(Pod.builder(SHOP, "web-12").build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> inventory.resolve(name("shop", "web-2")))
                .withMessage("no pod `shop/web-2`; nearest: `bank/web-2`, `shop/web-1`, `shop/web-12`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inventory.resolve(name("shpo", "db-1")))
                .withMessage("no pod `shpo/db-1`; nearest: `shop/db-1`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inventory.resolve(name("shpo", "x")))
                .withMessage("no pod `shpo/x`; there is no namespace `shpo`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inventory.resolve(name("shop", "x")))
                .withMessage("no pod `shop/x`");
    }

    @Test
    void atMostFiveNamesAreProposedTheNearestFirst() {
        Inventory inventory = INVENTORY;
        for (int i = 0; i < 9; i++) {
            inventory = inventory.with(Pod.builder(SHOP, "web-2" + i).build());
        }
        Inventory many = inventory;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> many.resolve(name("shop", "web-28b")))
                .withMessage("no pod `shop/web-28b`; nearest: "
                        + "`shop/web-28`, `shop/web-20`, `shop/web-21`, `shop/web-22`, `shop/web-23`");
    }

    // Handles by address

    @Test
    void anAddressIsItsPodsOrANodesOrOutside() {
        assertThat(INVENTORY.resolve(address("10.0.0.1")).endpoint()).isEqualTo(WEB);
        assertThat(INVENTORY.resolve(address("fd00::1"))).isSameAs(INVENTORY.resolve(WEB.id()));
        assertThat(INVENTORY.resolve(address("192.0.2.1")).endpoint())
                .isEqualTo(ExternalEndpoint.node(address("192.0.2.1")));
        assertThat(INVENTORY.resolve(address("192.0.2.2")).endpoint())
                .isEqualTo(ExternalEndpoint.node(address("192.0.2.2")));
        assertThat(INVENTORY.resolve(address("10.0.0.9")).endpoint()).isEqualTo(ExternalEndpoint.of("10.0.0.9"));
    }

    @Test
    void anAddressThatSeveralPodsClaimIsRefusedUnlessOneOfThemRuns() {
        Inventory contested =
                INVENTORY.with(pod(SHOP, "db-2").address("10.0.0.2").build());
        Inventory settled =
                contested.with(DB.toBuilder().phase(Pod.Phase.PENDING).build());

        assertThat(contested.podsAt(address("10.0.0.2"))).extracting(Pod::name).containsExactly("db-1", "db-2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contested.resolve(address("10.0.0.2")))
                .withMessage("the address `10.0.0.2` is claimed by several pods; "
                        + "name one of them: `shop/db-1`, `shop/db-2`");
        assertThat(settled.podsAt(address("10.0.0.2"))).extracting(Pod::name).containsExactly("db-2");
        assertThat(settled.resolve(address("10.0.0.2"))).isSameAs(settled.resolve(name("shop", "db-2")));
        assertThat(contested
                        .without(name("shop", "db-2"))
                        .resolve(address("10.0.0.2"))
                        .endpoint())
                .isEqualTo(DB);
    }

    @Test
    void aPodThatHasFinishedOwnsNoAddress() {
        Inventory finished =
                INVENTORY.with(WEB.toBuilder().phase(Pod.Phase.SUCCEEDED).build());

        assertThat(finished.podsAt(address("10.0.0.1"))).isEmpty();
        assertThat(finished.pod(WEB.id())).isPresent();
    }

    // Batches

    @Test
    void aBatchAnswersEachFlow() {
        Address[] sources = {address("10.0.0.1"), address("10.0.0.9"), address("10.0.0.2"), address("fd00::1")};
        Address[] destinations = {address("10.0.0.2"), address("10.0.0.2"), address("10.0.0.9"), address("10.0.0.2")};
        int[] ports = {5432, 5432, 443, 5432};
        Protocol[] protocols = {Protocol.TCP, Protocol.TCP, Protocol.TCP, Protocol.UDP};

        assertThat(INVENTORY.allows(sources, destinations, ports, protocols)).isEqualTo(bits(0, 2));
    }

    @Test
    void aBatchTakesIpv4AddressesAsNumbers() {
        int[] sources = {0x0a000001, 0x0a000009, 0x0a000002, 0xc0000201};
        int[] destinations = {0x0a000002, 0x0a000002, 0x0a000009, 0x0a000002};
        int[] ports = {5432, 5432, 443, 5432};
        Protocol[] protocols = {Protocol.TCP, Protocol.TCP, Protocol.TCP, Protocol.TCP};

        assertThat(INVENTORY.allowsIpv4(sources, destinations, ports, protocols))
                .isEqualTo(bits(0, 2));
    }

    @Test
    void aBatchOfManyAddressesKeepsThemApart() {
        int size = 5_000;
        int[] sources = new int[size];
        int[] destinations = new int[size];
        int[] ports = new int[size];
        Protocol[] protocols = new Protocol[size];
        BitSet expected = new BitSet();
        for (int i = 0; i < size; i++) {
            // Every tenth is the web pod, among addresses that differ in their upper bits only.
            sources[i] = i % 10 == 0 ? 0x0a000001 : i << 18 | 1;
            destinations[i] = 0x0a000002;
            ports[i] = 5432;
            protocols[i] = Protocol.TCP;
            expected.set(i, sources[i] == 0x0a000001);
        }

        assertThat(INVENTORY.allowsIpv4(sources, destinations, ports, protocols))
                .isEqualTo(expected);
    }

    @Test
    void aFlowAtAnAddressThatSeveralPodsClaimIsAllowedOnlyIfItIsForEachOfThem() {
        Inventory contested = INVENTORY
                .with(pod(SHOP, "guest").address("10.0.0.1").build())
                .with(pod(SHOP, "open").address("10.0.0.2").build());
        Address[] sources = {address("10.0.0.1"), address("10.0.0.9"), address("10.0.0.2")};
        Address[] destinations = {address("10.0.0.2"), address("10.0.0.2"), address("10.0.0.1")};
        int[] ports = {5432, 5432, 80};
        Protocol[] protocols = {Protocol.TCP, Protocol.TCP, Protocol.TCP};

        assertThat(contested.allows(sources, destinations, ports, protocols)).isEqualTo(bits(2));
        assertThat(contested.without(name("shop", "guest")).allows(sources, destinations, ports, protocols))
                .isEqualTo(bits(0, 2));
    }

    @Test
    void aBatchIsRefusedIfItsArraysDifferInLengthOrAPortIsNone() {
        Address[] two = {address("10.0.0.1"), address("10.0.0.2")};
        Protocol[] tcp = {Protocol.TCP, Protocol.TCP};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> INVENTORY.allows(two, two, new int[] {1}, tcp))
                .withMessage("there are 2 sources, 2 destinations, 1 ports and 2 protocols; "
                        + "give one of each for every flow");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INVENTORY.allowsIpv4(new int[2], new int[1], new int[2], tcp))
                .withMessageContaining("2 sources, 1 destinations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INVENTORY.allows(two, two, new int[] {80, 65_536}, tcp))
                .withMessage("port 65536 of flow 1 must be between 1 and 65535");
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    // Changes

    @Test
    void aPodIsAddedReplacedAndRemovedAndTheOldInventoryAnswersAsBefore() {
        Pod second = pod(SHOP, "web-2").labels("app", "web").address("10.0.0.3").build();
        Inventory added = INVENTORY.with(second);
        Inventory relabelled =
                added.with(second.toBuilder().labels("app", "other").build());
        Inventory removed = relabelled.without(second.id());

        assertThat(allows(added, second, DB)).isTrue();
        assertThat(allows(relabelled, second, DB)).isFalse();
        assertThat(allows(added, second, DB)).isTrue();
        assertThat(removed).isEqualTo(INVENTORY).hasSameHashCodeAs(INVENTORY);
        assertThat(added).isNotEqualTo(INVENTORY);
        assertThat(removed.resolve(address("10.0.0.3")).endpoint()).isEqualTo(ExternalEndpoint.of("10.0.0.3"));
        assertThat(INVENTORY.pod(second.id())).isEmpty();
    }

    @Test
    void handlesOutliveChangesOfOtherPods() {
        ResolvedEndpoint web = INVENTORY.resolve(WEB.id());
        Inventory changed = INVENTORY.with(pod(SHOP, "web-2").build()).without(DB.id());

        assertThat(changed.policies()).isSameAs(INVENTORY.policies());
        assertThat(changed.resolve(WEB.id())).isSameAs(web);
    }

    @Test
    void aPodInThePlaceOfARemovedOneIsNotTakenForIt() {
        Inventory one = INVENTORY.without(DB.id()).with(pod(SHOP, "one").build());
        Inventory other = INVENTORY.without(DB.id()).with(pod(SHOP, "other").build());

        for (int i = 0; i < 2; i++) {
            assertThat(INVENTORY.resolve(DB.id()).endpoint()).isEqualTo(DB);
            assertThat(one.resolve(name("shop", "one"))).hasToString("shop/one");
            assertThat(other.resolve(name("shop", "other"))).hasToString("shop/other");
        }
    }

    @Test
    void anInventoryGrowsFromNothing() {
        Inventory inventory = Inventory.of(PolicySet.of(), List.of(), List.of());
        for (int i = 0; i < 2_000; i++) {
            Pod pod = pod(SHOP, "p" + i).build();
            inventory = inventory.with(pod);
            assertThat(inventory.resolve(pod.id()).endpoint()).isSameAs(pod);
        }

        assertThat(inventory.pods()).hasSize(2_000);
    }

    @Test
    void aNamespaceIsRelabelledWithAllItsPods() {
        Inventory inventory = INVENTORY
                .with(Namespace.of("bank", "team", "red"))
                .with(NetworkPolicy.builder("shop", "from-red")
                        .ingress(Rule.from(Peer.namespaces("team", "red")))
                        .build());
        Pod teller = pod(Namespace.of("bank", "team", "red"), "teller").build();
        Inventory red = inventory.with(teller);
        Namespace blueBank = Namespace.of("bank", "team", "blue");
        Inventory blue = red.with(blueBank);

        assertThat(allows(red, teller, WEB)).isTrue();
        assertThat(allows(blue, teller, WEB)).isFalse();
        assertThat(allows(red, teller, WEB)).isTrue();
        assertThat(blue.namespace("bank")).contains(blueBank);
        assertThat(blue.pod(teller.id())).contains(pod(blueBank, "teller").build());
        assertThat(red.with(Namespace.of("bank", "team", "red"))).isSameAs(red);
    }

    @Test
    void aRelabelledPodKeepsAllElse() {
        Pod everything = pod(SHOP, "all")
                .labels("app", "web")
                .address("10.0.0.7")
                .port("http", 80)
                .network(Pod.Network.HOST)
                .node("n1", "192.0.2.9")
                .phase(Pod.Phase.PENDING)
                .build();
        Inventory there = INVENTORY.with(everything).with(Namespace.of("shop", "team", "blue"));
        Inventory andBack = there.with(SHOP);

        assertThat(andBack).isEqualTo(INVENTORY.with(everything));
        assertThat(there.resolve(address("10.0.0.7")).endpoint()).isEqualTo(ExternalEndpoint.node(address("10.0.0.7")));
        assertThat(andBack.without(everything.id()).resolve(address("10.0.0.7")).endpoint())
                .isEqualTo(ExternalEndpoint.of("10.0.0.7"));
    }

    @Test
    void anAddressIsANodesAsLongAsAnyPodSaysSo() {
        Inventory two = INVENTORY.with(pod(SHOP, "job").node("n1", "192.0.2.2").build());

        assertThat(two.without(AGENT.id()).resolve(address("192.0.2.2")).endpoint())
                .isEqualTo(ExternalEndpoint.node(address("192.0.2.2")));
        assertThat(two.without(AGENT.id())
                        .without(name("shop", "job"))
                        .resolve(address("192.0.2.2"))
                        .endpoint())
                .isEqualTo(ExternalEndpoint.of("192.0.2.2"));
    }

    @Test
    void aNamespaceGoesWithItsPodsAndPolicies() {
        Inventory inventory = INVENTORY.with(Pod.builder("bank", "teller").build());
        Inventory without = inventory.withoutNamespace("shop");

        assertThat(without.namespaces()).containsExactly(Namespace.of("bank"));
        assertThat(without.pods()).extracting(Pod::name).containsExactly("teller");
        assertThat(without.policies().policies()).isEmpty();
        assertThat(without.resolve(address("10.0.0.1")).endpoint()).isEqualTo(ExternalEndpoint.of("10.0.0.1"));
        assertThat(inventory.withoutNamespace("nowhere")).isSameAs(inventory);
    }

    @Test
    void policiesAreAddedReplacedAndRemoved() {
        NetworkPolicy open = NetworkPolicy.builder("shop", "db")
                .podSelector("app", "db")
                .ingress(Rule.EVERYTHING)
                .build();
        Inventory changed = INVENTORY.with(open);

        assertThat(allows(changed, AGENT, DB)).isTrue();
        assertThat(allows(INVENTORY, AGENT, DB)).isFalse();
        assertThat(changed.with(DB_FROM_WEB)).isEqualTo(INVENTORY);
        assertThat(allows(INVENTORY.withoutPolicy(DB_FROM_WEB.id()), AGENT, DB)).isTrue();
        assertThat(INVENTORY.with(NetworkPolicy.builder("bank", "deny").build()).namespace("bank"))
                .contains(Namespace.of("bank"));
    }

    @Test
    void optionsAreChanged() {
        EvaluationOptions options = EvaluationOptions.DEFAULTS.with(IpBlockScope.EXTERNAL_ONLY);
        Inventory changed = INVENTORY.with(options);

        assertThat(changed.policies().options()).isEqualTo(options);
        assertThat(changed).isNotEqualTo(INVENTORY);
        assertThat(allows(changed, WEB, DB)).isTrue();
    }

    @Test
    void whatIsNotThereNeedsNotBeRemoved() {
        assertThat(INVENTORY.without(name("shop", "nobody"))).isSameAs(INVENTORY);
        assertThat(INVENTORY.without(name("bank", "nobody"))).isSameAs(INVENTORY);
        assertThat(INVENTORY.withoutPolicy(name("shop", "nothing"))).isEqualTo(INVENTORY);
    }
}
