package io.github.netpol.spec;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.LabelSelector.Requirement;
import io.github.netpol.model.Labels;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Placement.OnNode;
import io.github.netpol.model.Pod;
import io.github.netpol.model.PolicyPort;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Rule;
import io.github.netpol.spec.Answer.Cause;
import io.github.netpol.spec.Answer.Match;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.spec.Answer.Ports;
import io.github.netpol.spec.Answer.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The executable specification: {@code docs/evaluation.md} sentence by sentence, over the values of the model only. It
 * has no index and no cache, matches labels and computes with addresses itself, and is meant to be checked by eye.
 */
public final class ReferenceEvaluator {
    private static final int LAST_PORT = 65_535;

    /** What is supposed to be otherwise, to find out what an answer rests on. */
    private enum Supposition {
        NOTHING,
        UNKNOWN_ADDRESSES_MATCH,
        OWN_NODE
    }

    private record Question(Endpoint source, Endpoint destination, int port, Protocol protocol) {}

    private final List<NetworkPolicy> policies;
    private final EvaluationOptions options;
    private final Supposition supposition;

    public ReferenceEvaluator(Collection<NetworkPolicy> policies, EvaluationOptions options) {
        this(
                policies.stream()
                        .sorted(Comparator.comparing(NetworkPolicy::namespace).thenComparing(NetworkPolicy::name))
                        .toList(),
                options,
                Supposition.NOTHING);
    }

    private ReferenceEvaluator(List<NetworkPolicy> policies, EvaluationOptions options, Supposition supposition) {
        this.policies = policies;
        this.options = options;
        this.supposition = supposition;
    }

    // Questions

    /** The answer for one connection (S28). */
    public Answer evaluate(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        return evaluate(new Question(source, destination, port, protocol));
    }

    /** The answer for a port of the destination by name: the lowest number that is denied, or else the lowest. */
    public Answer evaluate(Endpoint source, Endpoint destination, String portName, Protocol protocol) {
        if (!(destination instanceof Pod pod)) {
            throw new IllegalArgumentException("no pod");
        }
        List<Answer> answers = pod.ports().stream()
                .filter(port -> counts(port) && port.name().equals(portName) && port.protocol() == protocol)
                .map(ContainerPort::port)
                .sorted()
                .map(number -> evaluate(source, destination, number, protocol))
                .toList();
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no such port");
        }
        return answers.stream().filter(answer -> !answer.allowed()).findFirst().orElse(answers.get(0));
    }

    /** The ports that are allowed, found by asking wherever an answer could change. */
    public Map<Protocol, List<Ports>> allowedPorts(Endpoint source, Endpoint destination) {
        TreeSet<Integer> starts = new TreeSet<>(Set.of(1));
        for (NetworkPolicy policy : policies) {
            for (Direction direction : Direction.values()) {
                for (Rule rule : policy.rules(direction)) {
                    rule.ports().forEach(entry -> {
                        if (entry instanceof PolicyPort.Number number) {
                            starts.addAll(Set.of(number.port(), number.port() + 1));
                        } else if (entry instanceof PolicyPort.Range range) {
                            starts.addAll(List.of(range.first(), range.last() + 1));
                        }
                    });
                }
            }
        }
        if (destination instanceof Pod pod) {
            pod.ports().forEach(port -> starts.addAll(Set.of(port.port(), port.port() + 1)));
        }
        Map<Protocol, List<Ports>> allowed = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            List<Ports> ranges = new ArrayList<>();
            for (int first : starts.headSet(LAST_PORT, true)) {
                Integer next = starts.higher(first);
                int last = next == null ? LAST_PORT : next - 1;
                if (evaluate(source, destination, first, protocol).allowed()) {
                    Ports before = ranges.isEmpty() ? new Ports(0, -1) : ranges.get(ranges.size() - 1);
                    if (before.last() + 1 == first) {
                        ranges.remove(ranges.size() - 1);
                        ranges.add(new Ports(before.first(), last));
                    } else {
                        ranges.add(new Ports(first, last));
                    }
                }
            }
            if (!ranges.isEmpty()) {
                allowed.put(protocol, ranges);
            }
        }
        return allowed;
    }

    /** What the answer rests on: whatever, were it otherwise and all else the same, would turn it or one of its sides. */
    public Set<Cause> assumptions(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        Question question = new Question(source, destination, port, protocol);
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        for (EgressToOwnNode value : EgressToOwnNode.values()) { // E2
            addIfItTurns(Cause.EGRESS_TO_OWN_NODE, question, options.with(value), Supposition.NOTHING, causes);
        }
        for (HostNetworkPods value : HostNetworkPods.values()) { // E3
            addIfItTurns(Cause.HOST_NETWORK_PODS, question, options.with(value), Supposition.NOTHING, causes);
        }
        for (IpBlockScope value : IpBlockScope.values()) { // E4
            addIfItTurns(Cause.IP_BLOCK_SCOPE, question, options.with(value), Supposition.NOTHING, causes);
        }
        for (NamedPortContainers value : NamedPortContainers.values()) { // E5
            addIfItTurns(Cause.NAMED_PORT_CONTAINERS, question, options.with(value), Supposition.NOTHING, causes);
        }
        addIfItTurns(Cause.UNKNOWN_ADDRESS, question, options, Supposition.UNKNOWN_ADDRESSES_MATCH, causes); // S69
        if (isNodeOpen(source, destination) || isNodeOpen(destination, source)) { // S42
            addIfItTurns(Cause.UNKNOWN_NODE, question, options, Supposition.OWN_NODE, causes);
        }
        return causes;
    }

    private void addIfItTurns(
            Cause cause, Question question, EvaluationOptions otherwise, Supposition suppose, Set<Cause> causes) {
        ReferenceEvaluator other = new ReferenceEvaluator(policies, otherwise, suppose);
        if (evaluate(question).turnsInto(other.evaluate(question))) {
            causes.add(cause);
        }
    }

    // The order of decisions

    private Answer evaluate(Question question) {
        Endpoint source = question.source;
        Endpoint destination = question.destination;
        if (!isFinished(source) && !isFinished(destination)) { // step 1, S67
            boolean noneIsGoverned = !isGoverned(source) && !isGoverned(destination);
            if (noneIsGoverned || areSamePod(source, destination)) { // steps 2 and 3, S36 and S40
                Side notApplicable = Side.of(Outcome.NOT_APPLICABLE);
                return new Answer(true, notApplicable, notApplicable, Map.of());
            }
        }
        Set<Family> shared = sharedFamilies(source, destination);
        if (shared.isEmpty()) { // step 4: both are known, and each side is evaluated with the family of its peer
            Side egress = egress(question, families(destination).iterator().next());
            Side ingress = ingress(question, families(source).iterator().next());
            return new Answer(false, egress, ingress, Map.of());
        }
        Map<Family, Answer> byFamily = new EnumMap<>(Family.class);
        for (Family family : shared) { // step 5, S31
            Side egress = egress(question, family);
            Side ingress = ingress(question, family);
            byFamily.put(family, new Answer(egress.allows() && ingress.allows(), egress, ingress, Map.of()));
        }
        boolean allowed = byFamily.values().stream().allMatch(Answer::allowed); // step 6, E9
        Answer shown = byFamily.values().stream()
                .filter(answer -> answer.allowed() == allowed)
                .findFirst()
                .orElseThrow();
        return new Answer(allowed, shown.egress(), shown.ingress(), byFamily);
    }

    private Side egress(Question question, Family family) {
        Endpoint source = question.source;
        Endpoint destination = question.destination;
        if (isFinished(source)) { // S67
            return Side.of(Outcome.FINISHED);
        }
        if (!isGoverned(source)) { // S31
            return Side.of(Outcome.NOT_APPLICABLE);
        }
        Pod pod = (Pod) source;
        if (options.egressToOwnNode() == EgressToOwnNode.ALLOW && isOwnNode(destination, pod)) { // E2
            return Side.of(Outcome.OWN_NODE);
        }
        return whatPoliciesDecide(pod, Direction.EGRESS, destination, question, family);
    }

    private Side ingress(Question question, Family family) {
        Endpoint source = question.source;
        Endpoint destination = question.destination;
        if (isFinished(destination)) { // S67
            return Side.of(Outcome.FINISHED);
        }
        if (!isGoverned(destination)) { // S31
            return Side.of(Outcome.NOT_APPLICABLE);
        }
        Pod pod = (Pod) destination;
        if (isOwnNode(source, pod)) { // S42
            return Side.of(Outcome.OWN_NODE);
        }
        return whatPoliciesDecide(pod, Direction.INGRESS, source, question, family);
    }

    // The two ends

    private static boolean isFinished(Endpoint end) {
        return end instanceof Pod pod && (pod.phase() == Pod.Phase.SUCCEEDED || pod.phase() == Pod.Phase.FAILED);
    }

    /** Whether policies see the end as a pod (E3, S44). */
    private boolean isGoverned(Endpoint end) {
        return end instanceof Pod pod
                && (pod.network() == Pod.Network.POD || options.hostNetworkPods() == HostNetworkPods.AS_PODS);
    }

    /** The addresses of an end; a pod on its node's network without its own has its node's (S45). */
    private static List<Address> addresses(Endpoint end) {
        if (end instanceof Pod pod
                && pod.network() == Pod.Network.HOST
                && pod.addresses().isEmpty()) {
            return pod.placement().nodeAddresses();
        }
        return end.addresses();
    }

    private static boolean isKnown(Endpoint end) {
        return !addresses(end).isEmpty();
    }

    /** S40, E19. */
    private boolean areSamePod(Endpoint one, Endpoint other) {
        if (one instanceof Pod pod && other instanceof Pod otherPod) {
            return pod.identity() == Pod.Identity.SINGLE
                    && otherPod.identity() == Pod.Identity.SINGLE
                    && pod.namespace().name().equals(otherPod.namespace().name())
                    && pod.name().equals(otherPod.name());
        }
        return isAddressOf(one, other) || isAddressOf(other, one);
    }

    private boolean isAddressOf(Endpoint end, Endpoint pod) {
        return isGoverned(pod)
                && end instanceof ExternalEndpoint external
                && (addresses(pod).contains(external.address()) || Span.isLoopback(external.address()));
    }

    /** S42. */
    private boolean isOwnNode(Endpoint end, Pod pod) {
        if (isGoverned(end)) {
            return false;
        }
        if (supposition == Supposition.OWN_NODE) {
            return true;
        }
        if (end instanceof Pod host && bothNameANode(host, pod)) {
            return ((OnNode) host.placement()).nodeName().equals(((OnNode) pod.placement()).nodeName());
        }
        return addresses(end).stream().anyMatch(pod.placement().nodeAddresses()::contains);
    }

    private static boolean bothNameANode(Pod one, Pod other) {
        return one.placement() instanceof OnNode && other.placement() instanceof OnNode;
    }

    /** Whether nothing tells if an end that is not governed is the node of the pod at the other end (S42). */
    private boolean isNodeOpen(Endpoint end, Endpoint other) {
        if (isGoverned(end) || !isGoverned(other)) {
            return false;
        }
        Pod pod = (Pod) other;
        if (end instanceof ExternalEndpoint external) {
            Family family = external.address().family();
            return external.kind() == ExternalEndpoint.Kind.NODE
                    && pod.placement().nodeAddresses().stream().noneMatch(address -> address.family() == family);
        }
        return !bothNameANode((Pod) end, pod) && !isOwnNode(end, pod);
    }

    // Families

    /** The families in which a connection is evaluated (E9); empty if both ends are known and share none. */
    private Set<Family> sharedFamilies(Endpoint source, Endpoint destination) {
        Set<Family> shared = families(source);
        shared.retainAll(families(destination));
        if (!shared.isEmpty() || (isKnown(source) && isKnown(destination))) {
            return shared;
        }
        if (isKnown(source)) {
            return families(source);
        }
        return isKnown(destination) ? families(destination) : EnumSet.allOf(Family.class);
    }

    private Set<Family> families(Endpoint end) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        addresses(end).forEach(address -> families.add(address.family()));
        if (families.isEmpty() && isGoverned(end) && ((Pod) end).network() == Pod.Network.POD) {
            options.podCidrs().forEach(cidr -> families.add(cidr.family()));
        }
        return families.isEmpty() ? EnumSet.allOf(Family.class) : families;
    }

    // What the policies decide

    private Side whatPoliciesDecide(
            Pod subject, Direction direction, Endpoint other, Question question, Family family) {
        List<NamespacedName> isolatedBy = new ArrayList<>();
        List<Match> rules = new ArrayList<>();
        for (NetworkPolicy policy : policies) {
            if (policy.namespace().equals(subject.namespace().name()) // S2, S29
                    && policy.policyTypes().contains(direction) // S7, S32
                    && selects(policy.podSelector(), subject.labels())) {
                NamespacedName id = new NamespacedName(policy.namespace(), policy.name());
                isolatedBy.add(id);
                addMatches(policy, id, subject, direction, other, question, family, rules);
            }
        }
        if (isolatedBy.isEmpty()) { // S30
            return Side.of(Outcome.NOT_ISOLATED);
        }
        return new Side(rules.isEmpty() ? Outcome.DENIED : Outcome.ALLOWED, isolatedBy, rules);
    }

    /** S33: one of the peers, or none given, and one of the ports, or none given. */
    private void addMatches(
            NetworkPolicy policy,
            NamespacedName id,
            Pod subject,
            Direction direction,
            Endpoint other,
            Question question,
            Family family,
            List<Match> matches) {
        List<Rule> rules = policy.rules(direction);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            int peer = first(rule.peers(), each -> peerMatches(each, policy, subject, other, family));
            int port = first(rule.ports(), each -> portMatches(each, question));
            if ((peer >= 0 || rule.peers().isEmpty())
                    && (port >= 0 || rule.ports().isEmpty())) {
                String path = (direction == Direction.INGRESS ? "ingress[" : "egress[") + i + "]";
                String peers = direction == Direction.INGRESS ? ".from[" : ".to[";
                matches.add(new Match(
                        id,
                        path,
                        peer < 0 ? path : path + peers + peer + "]",
                        port < 0 ? path : path + ".ports[" + port + "]"));
            }
        }
    }

    private static <T> int first(List<T> list, Predicate<T> condition) {
        for (int i = 0; i < list.size(); i++) {
            if (condition.test(list.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** S34: the protocol is asked for in every form. */
    private boolean portMatches(PolicyPort entry, Question question) {
        if (entry.protocol() != question.protocol) {
            return false;
        }
        if (entry instanceof PolicyPort.Number number) {
            return question.port == number.port();
        }
        if (entry instanceof PolicyPort.Range range) { // S22
            return range.first() <= question.port && question.port <= range.last();
        }
        if (entry instanceof PolicyPort.Named named) { // S47 to S53
            return isGoverned(question.destination)
                    && ((Pod) question.destination)
                            .ports().stream()
                                    .anyMatch(port -> counts(port)
                                            && port.name().equals(named.name())
                                            && port.protocol() == question.protocol
                                            && port.port() == question.port);
        }
        return true;
    }

    /** Whether the container port has a say (S54, E5). */
    private boolean counts(ContainerPort port) {
        return switch (options.namedPortContainers()) {
            case APP -> port.container() == Container.APP;
            case APP_AND_SIDECAR -> port.container() != Container.INIT;
            case ALL -> true;
        };
    }

    /** S19, S20, S11: which form of peer looks at what. */
    private boolean peerMatches(Peer peer, NetworkPolicy policy, Pod subject, Endpoint other, Family family) {
        if (peer instanceof Peer.Block block) {
            return scopeAdmits(other, subject) && blockMatches(block.ipBlock(), other, family);
        }
        if (!isGoverned(other)) { // S20, S44
            return false;
        }
        Pod pod = (Pod) other;
        if (peer instanceof Peer.Pods pods) {
            return pod.namespace().name().equals(policy.namespace()) && selects(pods.podSelector(), pod.labels());
        }
        if (peer instanceof Peer.Namespaces namespaces) {
            return selects(namespaces.namespaceSelector(), pod.namespace().labels());
        }
        Peer.PodsInNamespaces both = (Peer.PodsInNamespaces) peer;
        return selects(both.namespaceSelector(), pod.namespace().labels()) && selects(both.podSelector(), pod.labels());
    }

    // Blocks

    /** E4: whom blocks can match. */
    private boolean scopeAdmits(Endpoint other, Pod subject) {
        return switch (options.ipBlockScope()) {
            case ANY -> true;
            case EXTERNAL_AND_NODES -> !isGoverned(other);
            case EXTERNAL_ONLY ->
                other instanceof ExternalEndpoint external
                        && external.kind() == ExternalEndpoint.Kind.OUTSIDE
                        && !isOwnNode(other, subject);
        };
    }

    /** S56 by the address in the family at hand; S69 if there is none. */
    private boolean blockMatches(IpBlock block, Endpoint other, Family family) {
        if (isKnown(other)) {
            return addresses(other).stream()
                    .filter(address -> address.family() == family)
                    .findFirst()
                    .filter(address -> Span.of(address).liesIn(block))
                    .isPresent();
        }
        if (block.cidr().family() != family) { // S60
            return false;
        }
        List<Cidr> podCidrs = options.podCidrs().stream()
                .filter(cidr -> cidr.family() == family)
                .toList();
        if (isGoverned(other) && ((Pod) other).network() == Pod.Network.POD && !podCidrs.isEmpty()) {
            if (podCidrs.stream().allMatch(cidr -> Span.of(cidr).liesIn(block))) {
                return true;
            }
            if (podCidrs.stream().noneMatch(cidr -> Span.of(cidr).meets(block))) {
                return false;
            }
        }
        boolean isEmpty = !Span.of(block.cidr()).meets(block);
        return supposition == Supposition.UNKNOWN_ADDRESSES_MATCH && !isEmpty;
    }

    // Labels

    /** S13: all requirements hold. */
    private static boolean selects(LabelSelector selector, Labels labels) {
        Map<String, String> present = labels.asMap();
        return selector.matchLabels().entrySet().stream() // S15, S16
                        .allMatch(wanted -> wanted.getValue().equals(present.get(wanted.getKey())))
                && selector.matchExpressions().stream().allMatch(requirement -> holds(requirement, present));
    }

    /** S14. */
    private static boolean holds(Requirement requirement, Map<String, String> present) {
        boolean isPresent = present.containsKey(requirement.key());
        boolean isListed = isPresent && requirement.values().contains(present.get(requirement.key()));
        return switch (requirement.operator()) {
            case IN -> isListed;
            case NOT_IN -> !isListed;
            case EXISTS -> isPresent;
            case DOES_NOT_EXIST -> !isPresent;
        };
    }
}
