package io.github.netpol.model;

import java.util.List;

/**
 * An address that belongs to no pod (S70).
 *
 * @param address the address
 * @param kind what is behind the address
 */
public record ExternalEndpoint(Address address, Kind kind) implements Endpoint {

    /** What is behind an address that belongs to no pod. */
    public enum Kind {
        /** Something outside the cluster. */
        OUTSIDE,
        /** A node of the cluster; some ipBlock scopes tell nodes from the outside (E4). */
        NODE
    }

    /** Refuses null. */
    public ExternalEndpoint {
        Checks.notNull(address, "address");
        Checks.notNull(kind, "kind");
    }

    /**
     * An address outside the cluster.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    public static ExternalEndpoint of(String address) {
        return of(Address.parse(address));
    }

    /** An address outside the cluster. */
    public static ExternalEndpoint of(Address address) {
        return new ExternalEndpoint(address, Kind.OUTSIDE);
    }

    /** The address of a node. */
    public static ExternalEndpoint node(Address address) {
        return new ExternalEndpoint(address, Kind.NODE);
    }

    @Override
    public List<Address> addresses() {
        return List.of(address);
    }

    @Override
    public String displayName() {
        return address.toString();
    }
}
