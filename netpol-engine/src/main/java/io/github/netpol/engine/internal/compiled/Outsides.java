package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps of addresses outside, one for each content of rules, numbered so that a handle can name one in two bytes. Only
 * grows. Thread-safe; what is known is found without a lock.
 */
public final class Outsides {
    // What is less is an answer about all addresses.
    private static final int FIRST_NUMBER = Answer.FIRST_SET;

    /**
     * A map and its number.
     *
     * @param number the number, greater than those of answers
     * @param outside the map
     */
    record Numbered(int number, Outside outside) {}

    private final Map<Outside.Content, Numbered> byContent = new ConcurrentHashMap<>();
    private final GrowingList<Outside> numbered = new GrowingList<>();

    /** The answers of rules about addresses outside. */
    Numbered of(Outside.Content content) {
        Numbered known = byContent.get(content);
        return known == null ? byContent.computeIfAbsent(content, made -> add(new Outside(made))) : known;
    }

    private synchronized Numbered add(Outside outside) {
        numbered.add(outside);
        return new Numbered(FIRST_NUMBER + numbered.size() - 1, outside);
    }

    /** The ports that are allowed to or from an IPv4 address, by the map with that number; null if there is none yet. */
    public @Nullable PortSet allowed(int number, int ipv4) {
        int index = number - FIRST_NUMBER;
        boolean isNumbered = index >= 0 && index < numbered.size() && number < RowAnswers.NO_NUMBER;
        return isNumbered ? numbered.get(index).allowed(ipv4) : null;
    }
}
