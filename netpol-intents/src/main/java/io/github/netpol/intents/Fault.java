package io.github.netpol.intents;

import io.github.netpol.intents.PortRanges.Port;
import java.util.Optional;

/**
 * What is wrong with a flow.
 *
 * @param sort in which way
 * @param port the first port of which that is so
 * @param portName what messages call the port
 * @param over by which addresses
 */
record Fault(Sort sort, Port port, String portName, Over over) {

    /** In which ways a flow can be wrong. */
    enum Sort {
        /** It is denied. */
        DENIED,
        /** It is allowed. */
        ALLOWED,
        /** It is denied, but might be allowed if an address were known (S69). */
        UNSETTLED,
        /** It is as it should be, but not for the reasons that are given. */
        OTHER_REASON
    }

    /** That the first of some ports is wrong, if there are any. */
    static Optional<Fault> ofAny(Sort sort, PortRanges ports, Asked asked) {
        return ofAny(sort, ports, asked, Over.ALL);
    }

    /** The same, by some addresses. */
    static Optional<Fault> ofAny(Sort sort, PortRanges ports, Asked asked, Over over) {
        if (ports.isEmpty()) {
            return Optional.empty();
        }
        Port first = ports.first();
        return Optional.of(new Fault(sort, first, asked.name(first), over));
    }
}
