/** Says what is meant to be allowed and denied, and checks it: see {@link io.github.netpol.intents}. */
module io.github.netpol.intents {
    requires transitive io.github.netpol.engine;
    requires transitive io.github.netpol.yaml;
    requires static org.jspecify;

    exports io.github.netpol.intents;
}
