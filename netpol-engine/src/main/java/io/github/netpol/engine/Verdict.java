package io.github.netpol.engine;

import io.github.netpol.model.Address;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.SourceMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one question, with its reasons. Immutable and thread-safe; reasons are worked out when they are asked
 * for, from the policies as they were when the question was asked.
 */
public final class Verdict {
    Verdict() {}

    /** Whether the connection is allowed. */
    public boolean allowed() {
        throw new UnsupportedOperationException();
    }

    /** The end that opens the connection. */
    public Endpoint source() {
        throw new UnsupportedOperationException();
    }

    /** The end that it is opened to. */
    public Endpoint destination() {
        throw new UnsupportedOperationException();
    }

    /** The destination port, 1 to 65535. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    /** The protocol. */
    public Protocol protocol() {
        throw new UnsupportedOperationException();
    }

    /** What the source's side decides. */
    public Decision egress() {
        throw new UnsupportedOperationException();
    }

    /** What the destination's side decides. */
    public Decision ingress() {
        throw new UnsupportedOperationException();
    }

    /** Every option and every unknown that decided a side, in the order of {@link Assumption.Cause}. */
    public List<Assumption> assumptions() {
        throw new UnsupportedOperationException();
    }

    /**
     * The verdict in each address family that was evaluated, IPv4 first; empty if policies have no say, or if the ends
     * have no family in common (E9).
     */
    public Map<Address.Family, Verdict> byFamily() {
        throw new UnsupportedOperationException();
    }

    /** The verdict and its reasons, for people; without source locations. */
    public String explain() {
        return explain(SourceMap.EMPTY);
    }

    /** The verdict and its reasons, for people; rules come with the places where they were read. */
    public String explain(SourceMap sources) {
        throw new UnsupportedOperationException();
    }
}
