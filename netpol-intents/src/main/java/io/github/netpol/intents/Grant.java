package io.github.netpol.intents;

/**
 * Who may, and on which ports, where nobody else may.
 *
 * @param subject who may
 * @param on on which ports
 */
public record Grant(Subject subject, Ports on) {
    @Override
    public String toString() {
        return subject + " on " + on;
    }
}
