/** Reads and writes manifests: see {@link io.github.netpol.yaml}. */
module io.github.netpol.yaml {
    requires transitive io.github.netpol.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    exports io.github.netpol.yaml;
}
