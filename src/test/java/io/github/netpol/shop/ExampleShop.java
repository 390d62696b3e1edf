package io.github.netpol.shop;

import io.github.netpol.documentation.Repository;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Manifests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is in the shop and around it, by the names that its README uses. */
final class ExampleShop {
    static final Manifests MANIFESTS = Manifests.read(Repository.ROOT.resolve("examples/shop/k8s"));
    static final Cluster CLUSTER = MANIFESTS.cluster();

    static final List<String> WORKLOADS = List.of(
            "web",
            "bff",
            "catalog",
            "search",
            "importer",
            "cart",
            "cache",
            "orders",
            "payment",
            "mail",
            "db",
            "migrations");
    static final List<String> OPS = List.of("db-backup", "toolbox");
    static final List<String> PLATFORM = List.of("ingress controller", "coredns", "prometheus", "grafana");
    static final List<String> OUTSIDE =
            List.of("payment provider", "its sandbox", "mail relay", "supplier", "metadata", "anywhere else");

    private static final Map<String, Endpoint> ENDS = ends();

    private ExampleShop() {}

    static Endpoint end(String name) {
        Endpoint end = ENDS.get(name);
        if (end == null) {
            throw new IllegalArgumentException(name);
        }
        return end;
    }

    private static Map<String, Endpoint> ends() {
        Map<String, Endpoint> ends = new LinkedHashMap<>();
        WORKLOADS.forEach(name -> ends.put(name, workload("shop", name)));
        OPS.forEach(name -> ends.put(name, workload("ops", name)));
        ends.put("ingress controller", workload("ingress-nginx", "ingress-nginx-controller"));
        ends.put("coredns", workload("kube-system", "coredns"));
        ends.put("grafana", workload("monitoring", "grafana"));
        ends.put("prometheus", prometheus());
        ends.put("payment provider", ExternalEndpoint.of("203.0.113.10"));
        ends.put("its sandbox", ExternalEndpoint.of("203.0.113.200"));
        ends.put("mail relay", ExternalEndpoint.of("198.51.100.25"));
        ends.put("supplier", ExternalEndpoint.of("192.0.2.10"));
        ends.put("metadata", ExternalEndpoint.of("169.254.169.254"));
        ends.put("anywhere else", ExternalEndpoint.of("198.51.100.200"));
        return ends;
    }

    private static Pod workload(String namespace, String name) {
        List<Workload> found = CLUSTER.workloads(namespace, name);
        if (found.size() != 1) {
            throw new IllegalStateException(namespace + "/" + name + ": " + found);
        }
        return found.get(0).pod();
    }

    /** The pods that an operator makes, as the virtual workload of {@code intents.yaml} declares them. */
    private static Pod prometheus() {
        Namespace monitoring = CLUSTER.namespace("monitoring").orElseThrow();
        return Pod.builder(monitoring, "main")
                .labels("app.kubernetes.io/name", "prometheus")
                .identity(Pod.Identity.REPLICA)
                .build();
    }

    /** The names of several groups, in order. */
    static List<String> names(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }
}
