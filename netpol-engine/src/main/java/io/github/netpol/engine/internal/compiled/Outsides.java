package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Ipv4Map;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.ports.PortSets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps of addresses outside, one for each content of rules, numbered so that a handle can name one in two bytes. Only
 * grows. Thread-safe; what is known is found without a lock.
 */
final class Outsides {
    // What is less is an answer about all addresses.
    private static final int FIRST_NUMBER = Answer.FIRST_SET;

    /**
     * A map and its number.
     *
     * @param number the number, greater than those of answers
     * @param outside the map
     */
    record Numbered(int number, Outside outside) {}

    private final PortSets portSets;
    private final Map<Outside.Content, Numbered> byContent = new ConcurrentHashMap<>();
    // By number, what the answers about IPv4 addresses follow from: apart from the maps, since each object on the way
    // to them would be one more that is fetched before the next is known.
    private final GrowingList<int[]> ipv4 = new GrowingList<>();
    private final GrowingList<PortSet[]> allowed = new GrowingList<>();

    Outsides(PortSets portSets) {
        this.portSets = portSets;
    }

    /** The answers of rules about addresses outside. */
    Numbered of(Outside.Content content) {
        Numbered known = byContent.get(content);
        return known == null ? byContent.computeIfAbsent(content, made -> add(new Outside(made, portSets))) : known;
    }

    private synchronized Numbered add(Outside outside) {
        allowed.add(outside.allowed());
        // Who sees this sees the other.
        ipv4.add(outside.ipv4().words());
        return new Numbered(FIRST_NUMBER + ipv4.size() - 1, outside);
    }

    /** The ports that are allowed to or from an IPv4 address, by the map with that number; null if there is none yet. */
    @Nullable
    PortSet allowed(int number, int address) {
        int index = number - FIRST_NUMBER;
        boolean isNumbered = index >= 0 && index < ipv4.size() && number < RowAnswers.NO_NUMBER;
        return isNumbered ? allowed.get(index)[Ipv4Map.get(ipv4.get(index), address)] : null;
    }
}
