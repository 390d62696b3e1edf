package io.github.netpol.properties;

import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Ports at the ends of the number space and around those that rules name; few names, so that they clash (S47 to S55). */
final class PortChoices {
    static final List<String> NAMES = List.of("http", "dns");

    private PortChoices() {}

    static Arbitrary<Integer> number() {
        return Arbitraries.frequency(
                Tuple.of(8, 80),
                Tuple.of(3, 8080),
                Tuple.of(1, 53),
                Tuple.of(1, 79),
                Tuple.of(1, 81),
                Tuple.of(2, 1),
                Tuple.of(1, 2),
                Tuple.of(1, 65_534),
                Tuple.of(2, 65_535));
    }

    static Arbitrary<Protocol> protocol() {
        return Arbitraries.frequency(Tuple.of(6, Protocol.TCP), Tuple.of(2, Protocol.UDP), Tuple.of(1, Protocol.SCTP));
    }

    static Arbitrary<ContainerPort> ofContainer() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, "http"), Tuple.of(2, "dns"), Tuple.of(1, "")),
                        Arbitraries.frequency(Tuple.of(6, 80), Tuple.of(2, 8080), Tuple.of(1, 1), Tuple.of(1, 65_535)),
                        protocol(),
                        Arbitraries.of(ContainerPort.Container.class))
                .as(ContainerPort::new);
    }

    static Arbitrary<PolicyPort> ofPolicy() {
        Arbitrary<PolicyPort> any = protocol().map(PolicyPort::any);
        Arbitrary<PolicyPort> number = Combinators.combine(protocol(), number()).as(PolicyPort.Number::new);
        Arbitrary<PolicyPort> range = Combinators.combine(protocol(), number(), number())
                .as((protocol, one, other) -> PolicyPort.range(protocol, Math.min(one, other), Math.max(one, other)));
        Arbitrary<PolicyPort> named = Combinators.combine(
                        protocol(),
                        Arbitraries.frequency(Tuple.of(5, "http"), Tuple.of(2, "dns"), Tuple.of(1, "nowhere")))
                .as(PolicyPort.Named::new);
        return Arbitraries.frequencyOf(Tuple.of(2, number), Tuple.of(1, any), Tuple.of(2, range), Tuple.of(3, named));
    }
}
