/** Reads objects of the official Kubernetes client: see {@link io.github.netpol.clientjava}. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"}) // The client has no module-info yet.
module io.github.netpol.clientjava {
    requires transitive io.github.netpol.yaml;
    requires transitive io.kubernetes.client.java.api;
    requires com.google.gson;
    requires java.sql; // For the client, which cannot say that it needs it.
    requires static org.jspecify;

    exports io.github.netpol.clientjava;
}
