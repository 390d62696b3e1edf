package io.github.netpol.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of manifests, made for a test. */
record ManifestFolder(Path path) {
    static final String SHOP = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              namespace: shop
              labels:
                app: web
            spec:
              containers:
                - name: web
                  image: web
            status:
              podIP: 10.0.0.1
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: db
              namespace: shop
            spec:
              selector:
                matchLabels:
                  app: db
              template:
                metadata:
                  labels:
                    app: db
                spec:
                  containers:
                    - name: db
                      image: db
                      ports:
                        - name: postgres
                          containerPort: 5432
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: db-in
              namespace: shop
            spec:
              podSelector:
                matchLabels:
                  app: db
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          app: web
                  ports:
                    - port: 5432
            """;

    static final String ADMIN_POLICY = """
            apiVersion: policy.networking.k8s.io/v1alpha1
            kind: AdminNetworkPolicy
            metadata:
              name: guard
            spec:
              priority: 1
            """;

    /** Adds a file. */
    ManifestFolder with(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The path of a file in the folder. */
    String file(String name) {
        return path.resolve(name).toString();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
