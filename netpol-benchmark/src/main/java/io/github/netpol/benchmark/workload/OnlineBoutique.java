package io.github.netpol.benchmark.workload;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo shop "Online Boutique": its services with the load generator and the cart's Redis, two replicas of each, and
 * two of the cluster's DNS in the other namespace; its ports, and the 16 edges of its picture. One policy denies all but
 * DNS, and each of the twelve workloads has one policy for both directions.
 */
final class OnlineBoutique {
    private static final int REPLICAS = 2;
    private static final int HASH_LENGTH = 10;
    private static final String SHOP = "boutique";

    private static final List<App> APPS = List.of(
            App.of("adservice", 9555),
            App.of("cartservice", 7070, "redis-cart"),
            App.of(
                    "checkoutservice",
                    5050,
                    "cartservice",
                    "currencyservice",
                    "emailservice",
                    "paymentservice",
                    "productcatalogservice",
                    "shippingservice"),
            App.of("currencyservice", 7000),
            App.of("emailservice", 8080),
            App.of(
                    "frontend",
                    8080,
                    "adservice",
                    "cartservice",
                    "checkoutservice",
                    "currencyservice",
                    "productcatalogservice",
                    "recommendationservice",
                    "shippingservice"),
            App.of("loadgenerator", App.NO_PORT, "frontend"),
            App.of("paymentservice", 50051),
            App.of("productcatalogservice", 3550),
            App.of("recommendationservice", 8080, "productcatalogservice"),
            App.of("redis-cart", 6379),
            App.of("shippingservice", 50051));

    /** A workload: its name, the port that it serves, and whom it calls. */
    private record App(String name, int port, List<String> calls) {
        private static final int NO_PORT = 0;

        private static App of(String name, int port, String... calls) {
            return new App(name, port, List.of(calls));
        }

        private List<ContainerPort> ports() {
            return port == NO_PORT ? List.of() : List.of(ContainerPort.tcp("", port));
        }
    }

    private final SplitMix64 random = new SplitMix64(0);
    private final List<Namespace> namespaces =
            List.of(Namespace.of(SHOP), Namespace.of(NamespaceGenerator.KUBE_SYSTEM));
    private final List<Replicas> replicas = new ArrayList<>();
    private final List<Pod> pods = new ArrayList<>();

    private OnlineBoutique() {}

    static Dataset generate() {
        OnlineBoutique shop = new OnlineBoutique();
        List<NetworkPolicy> policies = new ArrayList<>();
        policies.add(onlyDns());
        for (App app : APPS) {
            shop.add(0, Labels.of("app", app.name()), app.name(), app.ports());
            policies.add(policy(app));
        }
        List<ContainerPort> dns = List.of(
                new ContainerPort("dns", 53, Protocol.UDP, ContainerPort.Container.APP),
                ContainerPort.tcp("dns-tcp", 53));
        shop.add(1, Labels.of("k8s-app", "kube-dns"), "kube-dns", dns);
        return new Dataset(shop.namespaces, shop.replicas, shop.pods, policies);
    }

    private void add(int namespace, Labels labels, String app, List<ContainerPort> ports) {
        replicas.add(new Replicas(namespace, app, "", pods.size(), REPLICAS, ports));
        String hash = Names.hash(random, HASH_LENGTH);
        Labels all = labels.with("pod-template-hash", hash);
        for (int i = 0; i < REPLICAS; i++) {
            Pod.Builder pod = Pod.builder(namespaces.get(namespace), app + "-" + hash + "-" + Names.suffix(pods.size()))
                    .labels(all)
                    .addresses(List.of(PodGenerator.address(pods.size())));
            ports.forEach(pod::port);
            pods.add(pod.build());
        }
    }

    private static NetworkPolicy onlyDns() {
        Peer dns = new Peer.PodsInNamespaces(
                LabelSelector.matching(Namespace.NAME_LABEL, NamespaceGenerator.KUBE_SYSTEM),
                LabelSelector.matching("k8s-app", "kube-dns"));
        return NetworkPolicy.builder(SHOP, "deny-all-but-dns")
                .policyTypes(Direction.values())
                .egress(Rule.to(dns).on(PolicyPort.udp(53), PolicyPort.tcp(53)))
                .build();
    }

    private static int portOf(String name) {
        return APPS.stream()
                .filter(app -> app.name().equals(name))
                .mapToInt(App::port)
                .findFirst()
                .orElseThrow();
    }

    private static NetworkPolicy policy(App app) {
        NetworkPolicy.Builder policy = NetworkPolicy.builder(SHOP, app.name())
                .podSelector("app", app.name())
                .policyTypes(Direction.values());
        Peer[] callers = APPS.stream()
                .filter(other -> other.calls().contains(app.name()))
                .map(other -> Peer.pods("app", other.name()))
                .toArray(Peer[]::new);
        if (callers.length > 0) {
            policy.ingress(Rule.from(callers).on(PolicyPort.tcp(app.port())));
        }
        for (String called : app.calls()) {
            policy.egress(Rule.to(Peer.pods("app", called)).on(PolicyPort.tcp(portOf(called))));
        }
        return policy.build();
    }
}
