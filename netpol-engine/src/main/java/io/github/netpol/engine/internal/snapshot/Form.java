package io.github.netpol.engine.internal.snapshot;

/** Which of several forms a value has: the names are part of the format. */
final class Form {
    private Form() {}

    enum Place {
        UNKNOWN,
        NODE,
        UNNAMED_NODE
    }

    enum Peers {
        PODS,
        NAMESPACES,
        PODS_IN_NAMESPACES,
        BLOCK
    }

    enum Ports {
        ANY,
        NUMBER,
        RANGE,
        NAMED
    }
}
