/**
 * Reads and writes manifests: see {@link io.github.netpol.yaml}. Intent files are read with the same machinery, so their module
 * may see it, and no other one.
 */
@SuppressWarnings("module") // The module that uses this one is compiled after it.
module io.github.netpol.yaml {
    requires transitive io.github.netpol.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    exports io.github.netpol.yaml;
    exports io.github.netpol.yaml.internal.files to
            io.github.netpol.intents;
    exports io.github.netpol.yaml.internal.structure to
            io.github.netpol.intents;
    exports io.github.netpol.yaml.internal.text to
            io.github.netpol.intents;
}
