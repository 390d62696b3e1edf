package io.github.netpol.yaml;

import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Operator;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Policies of every form, with texts that YAML would take for something else than strings. */
final class PolicyArbitraries {
    private static final List<String> TRICKY = List.of(
            "y",
            "N",
            "on",
            "Off",
            "yes",
            "true",
            "False",
            "null",
            "NULL",
            "1",
            "80",
            "0",
            "-1",
            "1.10",
            "0x1F",
            "0o17",
            "017",
            "1_000",
            "1e3",
            "1E3",
            "2001-01-01",
            "1.2.3.4",
            "0b1",
            "nan",
            "inf",
            "A.b-c_d",
            "e1",
            "_");

    private PolicyArbitraries() {}

    static Arbitrary<NetworkPolicy> policies() {
        Arbitrary<Set<Direction>> types = Arbitraries.of(Direction.class).set().ofMinSize(1);
        return Combinators.combine(name(), name(), selector(), types, rules(), rules())
                .as(NetworkPolicy::new);
    }

    /** Names of DNS labels, among them those that are also numbers or booleans. */
    private static Arbitrary<String> name() {
        return Arbitraries.oneOf(
                Arbitraries.of("y", "n", "no", "80", "1e3", "0x1", "null", "true", "a-b", "1"),
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8));
    }

    private static Arbitrary<String> labelValue() {
        Arbitrary<String> tricky = Arbitraries.of(TRICKY).filter(text -> Character.isLetterOrDigit(text.charAt(0)));
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                tricky,
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(6));
    }

    private static Arbitrary<String> labelKey() {
        Arbitrary<String> bare = labelValue().filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(bare, bare.map(text -> "example.com/" + text), bare.map(text -> "8.8/" + text));
    }

    private static Arbitrary<LabelSelector> selector() {
        Arbitrary<TreeMap<String, String>> labels =
                Arbitraries.maps(labelKey(), labelValue()).ofMaxSize(2).map(TreeMap::new);
        return Combinators.combine(labels, requirement().list().ofMaxSize(2)).as(LabelSelector::new);
    }

    private static Arbitrary<Requirement> requirement() {
        return Combinators.combine(
                        labelKey(),
                        Arbitraries.of(Operator.class),
                        labelValue().list().ofMinSize(1).ofMaxSize(3))
                .as((key, operator, values) ->
                        new Requirement(key, operator, operator.takesValues() ? values : List.of()));
    }

    private static Arbitrary<List<Rule>> rules() {
        return Combinators.combine(peer().list().ofMaxSize(2), port().list().ofMaxSize(3))
                .as(Rule::new)
                .list()
                .ofMaxSize(2);
    }

    private static Arbitrary<Peer> peer() {
        return Arbitraries.oneOf(
                selector().map(Peer.Pods::new),
                selector().map(Peer.Namespaces::new),
                Combinators.combine(selector(), selector()).as(Peer.PodsInNamespaces::new),
                Arbitraries.of(
                        Peer.ipBlock("0.0.0.0/0"),
                        Peer.ipBlock("10.0.0.0/8", "10.1.0.0/16", "10.2.3.4/32"),
                        Peer.ipBlock("::/0", "2001:db8::/32"),
                        Peer.ipBlock("2001:db8::1/128")));
    }

    private static Arbitrary<PolicyPort> port() {
        Arbitrary<Protocol> protocol = Arbitraries.of(Protocol.class);
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 65_535);
        Arbitrary<String> portName = Arbitraries.of("http", "y", "n", "on", "1e3", "0x1f", "null", "a-1", "8-a");
        return Arbitraries.oneOf(
                protocol.map(PolicyPort::any),
                Combinators.combine(protocol, number).as(PolicyPort.Number::new),
                Combinators.combine(protocol, number, number)
                        .as((of, a, b) -> PolicyPort.range(of, Math.min(a, b), Math.max(a, b))),
                Combinators.combine(protocol, portName).as(PolicyPort::named));
    }
}
