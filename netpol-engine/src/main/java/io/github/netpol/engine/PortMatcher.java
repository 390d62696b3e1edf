package io.github.netpol.engine;

import io.github.netpol.engine.NearMiss.Dimension;
import io.github.netpol.engine.RuleMatcher.Miss;
import io.github.netpol.engine.internal.compiled.NamedPort;
import io.github.netpol.engine.internal.rules.TierRule;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;

/** Matches the port entries of rules against a destination port (S34, S48). */
final class PortMatcher {
    private static final int MAX_LISTED = 4;

    private final int port;
    private final Protocol protocol;
    private final List<NamedPort> destinationPorts;
    private final boolean destinationHasNames;

    PortMatcher(int port, Protocol protocol, List<NamedPort> destinationPorts, boolean destinationHasNames) {
        this.port = port;
        this.protocol = protocol;
        this.destinationPorts = destinationPorts;
        this.destinationHasNames = destinationHasNames;
    }

    /** The port that is asked about, in words. */
    String asked() {
        return protocol + " " + port;
    }

    /** The first entry that matches; 0 if the rule has no entries. */
    int firstMatch(TierRule rule) {
        for (int i = 0; i < rule.ports().size(); i++) {
            PolicyPort entry = rule.ports().get(i);
            if (entry.protocol() == protocol && hasPort(entry)) {
                return i;
            }
        }
        return rule.ports().isEmpty() ? 0 : RuleMatcher.NONE;
    }

    private boolean hasPort(PolicyPort entry) {
        if (entry instanceof PolicyPort.Number number) {
            return number.port() == port;
        }
        if (entry instanceof PolicyPort.Range range) {
            return range.first() <= port && port <= range.last();
        }
        if (entry instanceof PolicyPort.Named named) {
            return destinationPorts.contains(new NamedPort(named.name(), named.protocol(), port));
        }
        return true;
    }

    /** The entry that comes nearest: one of the same protocol first, then one with only another protocol. */
    Miss nearest(TierRule rule) {
        Miss nearest = null;
        for (int i = 0; i < rule.ports().size(); i++) {
            Miss miss = miss(rule, i);
            if (nearest == null || miss.failing().size() < nearest.failing().size()) {
                nearest = miss;
            }
        }
        return nearest == null ? Miss.nothing(0) : nearest;
    }

    private Miss miss(TierRule rule, int index) {
        PolicyPort entry = rule.ports().get(index);
        EnumSet<Dimension> failing = EnumSet.noneOf(Dimension.class);
        if (entry.protocol() != protocol) {
            failing.add(Dimension.PROTOCOL);
        }
        if (!hasPort(entry)) {
            failing.add(Dimension.PORT);
        }
        return new Miss(index, failing, text(rule.ports()), fix(rule, index, failing));
    }

    private String text(List<PolicyPort> entries) {
        List<String> texts = entries.stream().limit(MAX_LISTED).map(this::text).toList();
        return String.join(", ", texts)
                + (entries.size() > MAX_LISTED ? " and " + (entries.size() - MAX_LISTED) + " more" : "");
    }

    private String text(PolicyPort entry) {
        if (!(entry instanceof PolicyPort.Named named)) {
            return entry.toString();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        for (NamedPort candidate : destinationPorts) {
            if (candidate.name().equals(named.name()) && candidate.protocol() == named.protocol()) {
                numbers.add(candidate.port());
            }
        }
        String meaning = numbers.isEmpty()
                ? (destinationHasNames ? "which the destination has no port of" : "which only pods have")
                : String.join(", ", numbers.stream().map(String::valueOf).toList());
        return entry + " (" + meaning + ")";
    }

    private String fix(TierRule rule, int index, EnumSet<Dimension> failing) {
        PolicyPort entry = rule.ports().get(index);
        if (failing.equals(EnumSet.of(Dimension.PORT)) && entry instanceof PolicyPort.Number number) {
            return "port: " + number.port() + " -> " + port;
        }
        return failing.equals(EnumSet.of(Dimension.PROTOCOL))
                ? "protocol: " + entry.protocol() + " -> " + protocol
                : "";
    }
}
