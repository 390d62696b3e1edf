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

    private static final List<Integer> NUMBERS = List.of(80, 1, 2, 53, 79, 81, 8080, 65_534, 65_535);

    private PortChoices() {}

    static Arbitrary<Integer> number() {
        return Arbitraries.of(NUMBERS);
    }

    static Arbitrary<Protocol> protocol() {
        return Arbitraries.frequency(Tuple.of(3, Protocol.TCP), Tuple.of(1, Protocol.UDP), Tuple.of(1, Protocol.SCTP));
    }

    static Arbitrary<ContainerPort> ofContainer() {
        return Combinators.combine(
                        Arbitraries.of("http", "dns", ""),
                        number(),
                        protocol(),
                        Arbitraries.of(ContainerPort.Container.class))
                .as(ContainerPort::new);
    }

    static Arbitrary<PolicyPort> ofPolicy() {
        Arbitrary<PolicyPort> any = protocol().map(PolicyPort::any);
        Arbitrary<PolicyPort> number = Combinators.combine(protocol(), number()).as(PolicyPort.Number::new);
        Arbitrary<PolicyPort> range = Combinators.combine(protocol(), number(), number())
                .as((protocol, one, other) -> PolicyPort.range(protocol, Math.min(one, other), Math.max(one, other)));
        Arbitrary<PolicyPort> named = Combinators.combine(protocol(), Arbitraries.of("http", "dns", "nowhere"))
                .as(PolicyPort.Named::new);
        return Arbitraries.frequencyOf(Tuple.of(2, number), Tuple.of(1, any), Tuple.of(2, range), Tuple.of(3, named));
    }
}
