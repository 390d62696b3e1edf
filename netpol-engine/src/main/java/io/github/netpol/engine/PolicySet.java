package io.github.netpol.engine;

import io.github.netpol.engine.internal.compiled.CompiledPolicies;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.NamedPort;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.persistent.PersistentMap;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.engine.internal.rules.NetworkPolicyLowering;
import io.github.netpol.engine.internal.rules.TierPolicy;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Network policies in compiled form: the main door to the engine. Immutable and thread-safe.
 *
 * <pre>{@code
 * PolicySet policies = PolicySet.of(policy);
 * Verdict verdict = policies.evaluate(web, db, 5432, Protocol.TCP);
 * }</pre>
 */
public final class PolicySet {
    // The only tier so far.
    private static final int TIER = 0;
    // So many answers are a word.
    private static final int BLOCK = Long.SIZE;

    private final PersistentMap<NamespacedName, NetworkPolicy> policies;
    private final CompiledPolicies compiled;
    private final EvaluationOptions options;
    private final EndpointResolver resolver;
    private final Evaluator evaluator;
    private final PodMemory pods = new PodMemory();
    private final Map<EvaluationOptions, PolicySet> alternatives = new ConcurrentHashMap<>();

    private PolicySet(
            PersistentMap<NamespacedName, NetworkPolicy> policies,
            CompiledPolicies compiled,
            EvaluationOptions options) {
        this.policies = policies;
        this.compiled = compiled;
        this.options = options;
        resolver = new EndpointResolver(compiled, options);
        evaluator = new Evaluator(options, compiled.quickAnswers());
    }

    private static CompiledPolicies compile(Collection<NetworkPolicy> policies, EvaluationOptions options) {
        return CompiledPolicies.of(List.of(NetworkPolicyLowering.lower(policies)), options.podCidrs());
    }

    /**
     * A set of these policies with the default options.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(NetworkPolicy... policies) {
        return of(List.of(policies));
    }

    /**
     * A set of these policies with the default options.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(Collection<NetworkPolicy> policies) {
        return of(policies, EvaluationOptions.DEFAULTS);
    }

    /**
     * A set of these policies.
     *
     * @throws IllegalArgumentException if two of them have the same namespace and name
     */
    public static PolicySet of(Collection<NetworkPolicy> policies, EvaluationOptions options) {
        SortedMap<NamespacedName, NetworkPolicy> byName = new TreeMap<>();
        for (NetworkPolicy policy : policies) {
            if (byName.put(policy.id(), policy) != null) {
                throw new IllegalArgumentException("network policy `" + policy.id()
                        + "` is given twice; a set has one policy of each namespace and name");
            }
        }
        return new PolicySet(PersistentMap.copyOf(byName), compile(byName.values(), options), options);
    }

    /** A set of the policies of an inventory with the default options. */
    public static PolicySet of(Cluster cluster) {
        return of(cluster.policies());
    }

    /**
     * This set with a policy added, or replaced if one of its namespace and name is there. Costs what the change touches:
     * the new set shares the rest with this one.
     */
    public PolicySet with(NetworkPolicy policy) {
        return new PolicySet(
                policies.with(policy.id(), policy), compiled.with(TIER, NetworkPolicyLowering.lower(policy)), options);
    }

    /** This set without the policy of that namespace and name, if it is there; shares what did not change. */
    public PolicySet without(NamespacedName policy) {
        return policies.get(policy) == null
                ? this
                : new PolicySet(policies.without(policy), compiled.without(TIER, policy.namespace(), policy), options);
    }

    /** This set with other options. */
    public PolicySet with(EvaluationOptions changed) {
        // The options that only say what an endpoint is leave the compiled form as it is.
        return changed.podCidrs().equals(options.podCidrs())
                ? new PolicySet(policies, compiled, changed)
                : new PolicySet(policies, compile(policies(), changed), changed);
    }

    /** The policies, sorted by namespace and name. */
    public List<NetworkPolicy> policies() {
        return policies.values().stream()
                .sorted(Comparator.comparing(NetworkPolicy::id))
                .toList();
    }

    /** The policy of that namespace and name. */
    public Optional<NetworkPolicy> policy(NamespacedName policy) {
        return Optional.ofNullable(policies.get(policy));
    }

    /** The options. */
    public EvaluationOptions options() {
        return options;
    }

    /** The endpoint's place in this set's compiled form, for many questions about it. */
    public ResolvedEndpoint resolve(Endpoint endpoint) {
        // Addresses are cheap to resolve and endless in number, so only pods are remembered.
        return endpoint instanceof Pod pod ? resolve(pod) : resolver.resolve(endpoint);
    }

    private ResolvedEndpoint resolve(Pod pod) {
        ResolvedEndpoint known = pods.get(pod);
        if (known != null) {
            return known;
        }
        ResolvedEndpoint resolved = resolver.resolve(pod);
        pods.put(resolved);
        return resolved;
    }

    /** Calls the action with each policy, in an order that means nothing. */
    void forEachPolicy(Consumer<? super NetworkPolicy> action) {
        policies.forEach((name, policy) -> action.accept(policy));
    }

    /** A new handle of a pod, which is not remembered here. */
    ResolvedEndpoint newHandle(Pod pod) {
        return resolver.resolve(pod);
    }

    /**
     * Whether the source may open a connection to the destination, and why.
     *
     * @param port the destination port on the pod, after any service's translation (S57): 1 to 65535
     * @throws IllegalArgumentException if the port is out of range
     */
    public Verdict evaluate(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        return evaluate(resolve(source), resolve(destination), port, protocol);
    }

    /**
     * As {@link #evaluate(Endpoint, Endpoint, int, Protocol)}, with ends resolved before.
     *
     * @throws IllegalArgumentException if the port is out of range, or an end was resolved by another set
     */
    public Verdict evaluate(ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        return new Verdict(this, source, destination, port, protocol, allows(source, destination, port, protocol));
    }

    /**
     * Whether the source may reach the destination pod's port of that name: on all numbers that the name stands for. The
     * verdict is that of the lowest number that is denied, or else of the lowest.
     *
     * @throws IllegalArgumentException if the destination is no pod, or has no port of that name and protocol
     */
    public Verdict evaluate(Endpoint source, Endpoint destination, String portName, Protocol protocol) {
        ResolvedEndpoint from = resolve(source);
        ResolvedEndpoint to = resolve(destination);
        int[] numbers = numbersOf(portName, protocol, destination);
        for (int number : numbers) {
            if (!allows(from, to, number, protocol)) {
                return evaluate(from, to, number, protocol);
            }
        }
        return evaluate(from, to, numbers[0], protocol);
    }

    private int[] numbersOf(String portName, Protocol protocol, Endpoint destination) {
        if (!(destination instanceof Pod pod)) {
            throw new IllegalArgumentException("port `" + portName + "` is a name, and only pods have named ports; `"
                    + destination.displayName() + "` is no pod, so give a number");
        }
        List<NamedPort> named = resolver.namedPorts(pod).list();
        int[] numbers = named.stream()
                .filter(port -> port.name().equals(portName) && port.protocol() == protocol)
                .mapToInt(NamedPort::port)
                .sorted()
                .toArray();
        if (numbers.length == 0) {
            List<String> known = named.stream()
                    .map(port -> "`" + port.name() + "` (" + port.protocol() + " " + port.port() + ")")
                    .sorted()
                    .toList();
            throw new IllegalArgumentException("pod `" + pod.displayName() + "` has no " + protocol + " port named `"
                    + portName + "`; " + (known.isEmpty() ? "it has no named ports" : "its named ports are ")
                    + String.join(", ", known));
        }
        return IntStream.of(numbers).distinct().toArray();
    }

    /**
     * The same answer as {@link #evaluate(Endpoint, Endpoint, int, Protocol)} without reasons.
     *
     * @throws IllegalArgumentException if the port is out of range
     */
    public boolean allows(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        return allows(resolve(source), resolve(destination), port, protocol);
    }

    /**
     * The same answer as {@link #evaluate(ResolvedEndpoint, ResolvedEndpoint, int, Protocol)} without reasons; allocates
     * nothing once ends of these sorts have met.
     *
     * @throws IllegalArgumentException if the port is out of range, or an end was resolved by another set
     */
    public boolean allows(ResolvedEndpoint source, ResolvedEndpoint destination, int port, Protocol protocol) {
        requirePort(port);
        requireOwn(source);
        requireOwn(destination);
        return evaluator.answer(source, destination, port, protocol) != 0;
    }

    /**
     * Many questions at once, as {@link #allows(ResolvedEndpoint, ResolvedEndpoint, int, Protocol)} answers them: the first
     * of each array make one question, and so on.
     *
     * @return the numbers, from 0 on, of the questions whose answer is that the connection is allowed
     * @throws IllegalArgumentException if the arrays are not of one length, a port is out of range, or an end was resolved
     *     by another set
     */
    public BitSet allows(
            ResolvedEndpoint[] sources, ResolvedEndpoint[] destinations, int[] ports, Protocol[] protocols) {
        if (destinations.length != sources.length
                || ports.length != sources.length
                || protocols.length != sources.length) {
            throw new IllegalArgumentException(
                    "questions need as many of each: there are " + sources.length + " sources, " + destinations.length
                            + " destinations, " + ports.length + " ports and " + protocols.length + " protocols");
        }
        long[] allowed = new long[(sources.length + BLOCK - 1) / BLOCK];
        for (int block = 0; block < allowed.length; block++) {
            int from = block * BLOCK;
            allowed[block] =
                    allows(sources, destinations, ports, protocols, from, Math.min(from + BLOCK, sources.length));
        }
        return BitSet.valueOf(allowed);
    }

    /** The answers to some of the questions, at most {@link #BLOCK}, as bits from the lowest on. */
    private long allows(
            ResolvedEndpoint[] sources,
            ResolvedEndpoint[] destinations,
            int[] ports,
            Protocol[] protocols,
            int from,
            int to) {
        // What takes longest is to fetch handles from memory. With no question between them many are fetched at once.
        for (int i = from; i < to; i++) {
            requirePort(ports[i]);
            requireOwn(sources[i]);
            requireOwn(destinations[i]);
        }
        long allowed = 0;
        for (int i = from; i < to; i++) {
            allowed |= (long) evaluator.answer(sources[i], destinations[i], ports[i], protocols[i]) << (i - from);
        }
        return allowed;
    }

    private static void requirePort(int port) {
        if (!PortSyntax.isNumber(port)) {
            throw new IllegalArgumentException(
                    "port " + port + " must be between " + PortSyntax.MIN + " and " + PortSyntax.MAX);
        }
    }

    private void requireOwn(ResolvedEndpoint endpoint) {
        if (endpoint.resolver() != resolver) {
            throw new IllegalArgumentException("endpoint `" + endpoint
                    + "` was resolved by another policy set; resolve it with the set that is asked");
        }
    }

    /** Exactly the ports on which the source may reach the destination. */
    public AllowedPorts allowedPorts(Endpoint source, Endpoint destination) {
        return shown(evaluator.allowedPorts(resolve(source), resolve(destination)));
    }

    /**
     * The ports on which the source might reach the destination if the unknown address of a pod were one that an ipBlock
     * admits (S69), and those of {@link #allowedPorts}. A denial on any other port rests on no such assumption.
     */
    public AllowedPorts possiblyAllowedPorts(Endpoint source, Endpoint destination) {
        return shown(evaluator.possiblyAllowedPorts(resolve(source), resolve(destination)));
    }

    private static AllowedPorts shown(PortSet ports) {
        return new AllowedPorts(ports.ranges(PortRange::new));
    }

    /** The policies that isolate a pod in a direction (S29), sorted; none if policies do not see it as a pod (S44). */
    public List<NamespacedName> isolatedBy(Pod pod, Direction direction) {
        EndpointClass ofPod = resolve(pod).endpointClass();
        RuleSet rules = direction == Direction.INGRESS ? ofPod.ingress() : ofPod.egress();
        return rules.policies().stream().map(TierPolicy::id).sorted().toList();
    }

    /**
     * The ends in groups that no policy can tell apart: a question about one has the answer of the same question about
     * another, unless the other end is the same pod (S40), a node, or a pod on its node's network (S42). Groups are in the
     * order of their first ends; ends that policies do not see as pods are alone, but for equal ones.
     */
    public List<List<Endpoint>> alike(Collection<? extends Endpoint> endpoints) {
        Map<Object, List<Endpoint>> groups = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            groups.computeIfAbsent(resolve(endpoint).likeness(), likeness -> new ArrayList<>())
                    .add(endpoint);
        }
        return List.copyOf(groups.values());
    }

    /** What decides in this set. */
    Evaluator evaluator() {
        return evaluator;
    }

    /** This set under other options, kept for the next question: verdicts compare themselves with it. */
    PolicySet alternative(EvaluationOptions changed) {
        return alternatives.computeIfAbsent(changed, this::with);
    }

    @Override
    public String toString() {
        return "PolicySet[" + policies.size() + " policies]";
    }
}
