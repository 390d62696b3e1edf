package io.github.netpol.engine;

/**
 * A range of ports.
 *
 * @param first the first port, 1 to 65535
 * @param last the last port, {@code first} to 65535
 */
public record PortRange(int first, int last) {
    /** The range as {@code 80} or {@code 8000-8999}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
