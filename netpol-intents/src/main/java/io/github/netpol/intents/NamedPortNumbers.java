package io.github.netpol.intents;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The numbers that a stranger's named port can have (S47). Any number can be behind the name, so the numbers are cut at the
 * edges of every range that a statement names, and the first of each piece stands for it.
 */
final class NamedPortNumbers {
    private final Map<Protocol, Set<Integer>> numbers = new EnumMap<>(Protocol.class);

    NamedPortNumbers(Statement statement) {
        for (Protocol protocol : Protocol.values()) {
            numbers.put(protocol, new TreeSet<>(Set.of(PortSyntax.MIN)));
        }
        add(statement.ports());
        grants(statement).forEach(grant -> add(grant.on()));
    }

    private static List<Grant> grants(Statement statement) {
        if (statement instanceof Statement.AllowedOnlyFrom said) {
            return said.grants();
        }
        return statement instanceof Statement.AllowedOnlyTo said ? said.grants() : List.of();
    }

    private void add(Ports ports) {
        if (ports instanceof Ports.Several several) {
            several.parts().forEach(this::add);
        } else if (ports instanceof Ports.Range some) {
            Set<Integer> ofProtocol = of(some.protocol());
            ofProtocol.add(some.range().first());
            if (some.range().last() < PortSyntax.MAX) {
                ofProtocol.add(some.range().last() + 1);
            }
        }
    }

    private Set<Integer> of(Protocol protocol) {
        return numbers.getOrDefault(protocol, Set.of());
    }

    /** The ports of the strangers that an egress rule can admit: each has at most one, which the rule names. */
    List<List<ContainerPort>> of(Rule rule) {
        List<List<ContainerPort>> all = new ArrayList<>();
        if (rule.ports().isEmpty() || !rule.ports().stream().allMatch(PolicyPort.Named.class::isInstance)) {
            all.add(List.of());
        }
        rule.ports().stream()
                .filter(PolicyPort.Named.class::isInstance)
                .flatMap(entry -> ports((PolicyPort.Named) entry))
                .forEach(port -> all.add(List.of(port)));
        return all;
    }

    private Stream<ContainerPort> ports(PolicyPort.Named entry) {
        return of(entry.protocol()).stream()
                .map(number -> new ContainerPort(entry.name(), number, entry.protocol(), ContainerPort.Container.APP));
    }
}
