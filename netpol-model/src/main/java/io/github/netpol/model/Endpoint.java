package io.github.netpol.model;

import java.util.List;

/** One end of a connection: a pod, or an address that belongs to no pod. */
public sealed interface Endpoint permits Pod, ExternalEndpoint {

    /** The known addresses of this end, at most one of a family for a pod; empty if none is known. */
    List<Address> addresses();

    /** What messages call this end: {@code namespace/name}, or the address. */
    String displayName();
}
