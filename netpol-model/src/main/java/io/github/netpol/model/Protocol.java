package io.github.netpol.model;

/** The transport protocols that policies speak of (S23); other protocols are undefined by the API (S64). */
public enum Protocol {
    /** Transmission Control Protocol, the default of a port entry (S8). */
    TCP,
    /** User Datagram Protocol. */
    UDP,
    /** Stream Control Transmission Protocol. */
    SCTP
}
