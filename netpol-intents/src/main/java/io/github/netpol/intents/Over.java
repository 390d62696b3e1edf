package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Pod;
import java.util.List;

/**
 * By which addresses the ends of a flow meet. A connection that is to be allowed must be so in every family (E9); one that is
 * to be denied must be so in each of them, since either end may choose.
 */
enum Over {
    /** By those that they have. */
    ALL,
    /** By their IPv4 addresses. */
    IPV4,
    /** By their IPv6 addresses. */
    IPV6;

    private static final List<Over> AS_THEY_ARE = List.of(ALL);
    private static final List<Over> EACH = List.of(IPV4, IPV6);

    /** All that must be looked at to find that nothing is allowed. */
    static List<Over> each(End source, End destination) {
        return haveBoth(source) && haveBoth(destination) ? EACH : AS_THEY_ARE;
    }

    private static boolean haveBoth(End end) {
        return end.endpoint().addresses().stream()
                        .map(Address::family)
                        .distinct()
                        .count()
                > 1;
    }

    /** The end, if it had no other addresses. */
    End of(End end) {
        if (this == ALL || !(end.endpoint() instanceof Pod pod)) {
            return end;
        }
        Family family = this == IPV4 ? Family.IPV4 : Family.IPV6;
        List<Address> addresses = pod.addresses().stream()
                .filter(address -> address.family() == family)
                .toList();
        Pod narrowed = pod.toBuilder().withoutAddresses().addresses(addresses).build();
        return new End(narrowed, end.name(), "by " + addresses.get(0), end.sort());
    }
}
