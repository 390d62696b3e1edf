/** Compiles network policies and answers questions about connections: see {@link io.github.netpol.engine}. */
module io.github.netpol.engine {
    requires transitive io.github.netpol.model;
    requires com.google.common;
    requires static org.jspecify;

    exports io.github.netpol.engine;
    exports io.github.netpol.engine.analysis;
}
