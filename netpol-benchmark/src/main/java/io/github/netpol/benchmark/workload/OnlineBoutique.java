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
import java.util.Locale;

/**
 * The demo shop "Online Boutique": its services with the load generator and the cart's Redis, two replicas of each, and
 * two of the cluster's DNS in the other namespace; its ports, and the 16 edges of its picture. One policy denies all but
 * DNS, and each of the twelve workloads has one policy for both directions.
 */
final class OnlineBoutique {
    private static final int REPLICAS = 2;
    private static final int HASH_LENGTH = 10;
    private static final String SHOP = "boutique";

    /** The workloads, each with its port, 0 for none, and whom it calls. */
    private enum App {
        ADSERVICE(9555),
        CARTSERVICE(7070, "redis-cart"),
        CHECKOUTSERVICE(
                5050,
                "cartservice",
                "currencyservice",
                "emailservice",
                "paymentservice",
                "productcatalogservice",
                "shippingservice"),
        CURRENCYSERVICE(7000),
        EMAILSERVICE(8080),
        FRONTEND(
                8080,
                "adservice",
                "cartservice",
                "checkoutservice",
                "currencyservice",
                "productcatalogservice",
                "recommendationservice",
                "shippingservice"),
        LOADGENERATOR(0, "frontend"),
        PAYMENTSERVICE(50051),
        PRODUCTCATALOGSERVICE(3550),
        RECOMMENDATIONSERVICE(8080, "productcatalogservice"),
        REDIS_CART(6379),
        SHIPPINGSERVICE(50051);

        private final int port;
        private final List<String> calls;

        App(int port, String... calls) {
            this.port = port;
            this.calls = List.of(calls);
        }

        private static App of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private List<ContainerPort> ports() {
            return port == 0 ? List.of() : List.of(ContainerPort.tcp(this == FRONTEND ? "http" : "", port));
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
        for (App app : App.values()) {
            shop.add(0, Labels.of("app", app.label()), app.label(), app.ports());
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

    private static NetworkPolicy policy(App app) {
        NetworkPolicy.Builder policy = NetworkPolicy.builder(SHOP, app.label())
                .podSelector("app", app.label())
                .policyTypes(Direction.values());
        Peer[] callers = List.of(App.values()).stream()
                .filter(other -> other.calls.contains(app.label()))
                .map(other -> Peer.pods("app", other.label()))
                .toArray(Peer[]::new);
        if (callers.length > 0) {
            policy.ingress(Rule.from(callers).on(PolicyPort.tcp(app.port)));
        }
        for (String called : app.calls) {
            policy.egress(Rule.to(Peer.pods("app", called)).on(PolicyPort.tcp(App.of(called).port)));
        }
        return policy.build();
    }
}
