package io.github.netpol.intents;

import static io.github.netpol.intents.Subject.workload;

import io.github.netpol.yaml.Manifests;
import io.github.netpol.yaml.ReaderOptions;

/** A small shop: orders reach payment, payment reaches the database, and nobody else reaches either. */
final class Shop {
    static final Subject WEB = workload("shop", "web");
    static final Subject ORDERS = workload("shop", "orders");
    static final Subject PAYMENT = workload("shop", "payment");
    static final Subject DB = workload("shop", "db");

    static final String WORKLOADS = """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: shop}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web, tier: front}}
                spec: {containers: [{name: web, image: web, ports: [{name: http, containerPort: 8080}]}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop}
            spec:
              selector: {matchLabels: {app: orders}}
              template:
                metadata: {labels: {app: orders, tier: back}}
                spec: {containers: [{name: orders, image: orders, ports: [{name: http, containerPort: 8080}]}]}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: payment, namespace: shop}
            spec:
              selector: {matchLabels: {app: payment}}
              template:
                metadata: {labels: {app: payment, tier: back}}
                spec: {containers: [{name: payment, image: payment, ports: [{name: http, containerPort: 8080}]}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: db, image: db, ports: [{name: postgres, containerPort: 5432}]}]}
            """;

    static final String POLICIES = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: payment-in, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: payment}}
              ingress:
                - from: [{podSelector: {matchLabels: {app: orders}}}]
                  ports: [{port: http}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db-in, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress:
                - from: [{podSelector: {matchLabels: {app: payment}}}]
                  ports: [{port: 5432}]
            """;

    private Shop() {}

    /** The shop as it is. */
    static World world() {
        return world("");
    }

    /** The shop, with more manifests. */
    static World world(String more) {
        return of(WORKLOADS + POLICIES + more);
    }

    /** The world of manifests. */
    static World of(String manifests) {
        return World.of(Manifests.readText(ReaderOptions.DEFAULTS, "k8s/shop.yaml", manifests));
    }

    /** The policy of a namespace with that body. */
    static String policy(String name, String spec) {
        return """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: %s, namespace: shop}
                spec: %s
                """.formatted(name, spec);
    }

    /** A pod with a status. */
    static String pod(String name, String labels, String spec, String status) {
        return """
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, namespace: shop, labels: %s}
                spec: {containers: [{name: c, image: i}]%s}
                status: %s
                """.formatted(name, labels, spec.isEmpty() ? "" : ", " + spec, status);
    }
}
