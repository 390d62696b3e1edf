/** The values that people write and the engine reads: see {@link io.github.netpol.model}. */
module io.github.netpol.model {
    requires transitive inet.ipaddr;
    requires static org.jspecify;

    exports io.github.netpol.model;
    exports io.github.netpol.model.syntax;
    exports io.github.netpol.model.text;
}
