package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Finding;
import io.github.netpol.intents.Grant;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Reason;
import io.github.netpol.intents.Subject;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Workload;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.ReferenceEvaluator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** A claim and the verdicts on its flows never disagree: neither those of the engine nor those of the specification. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class ClaimProperties {
    /** Reproducible, and tried less often than others: each try asks many questions. */
    @Retention(RetentionPolicy.RUNTIME)
    @Property(seed = "20261128", edgeCases = EdgeCasesMode.NONE, tries = 250)
    private @interface Few {}

    private static final List<Cidr> LOOPBACK_AND_UNSPECIFIED = Stream.of(
                    "127.0.0.0/8", "::1/128", "0.0.0.0/32", "::/128")
            .map(Cidr::parse)
            .toList();

    /** A world as an inventory; of pods that share a name, and of namespaces, the first. */
    private record Inventory(World world, Cluster cluster, List<Pod> pods) {
        static Inventory of(World world) {
            Map<NamespacedName, Pod> byName = new LinkedHashMap<>();
            Map<String, Namespace> namespaces = new HashMap<>();
            world.endpoints().stream()
                    .filter(Pod.class::isInstance)
                    .map(Pod.class::cast)
                    .filter(pod -> pod.namespace()
                            .equals(namespaces.computeIfAbsent(pod.namespace().name(), name -> pod.namespace())))
                    .forEach(pod -> byName.putIfAbsent(pod.id(), pod));
            Cluster.Builder cluster = Cluster.builder().addPolicies(world.policies());
            for (Pod pod : byName.values()) {
                if (pod.identity() == Pod.Identity.SINGLE) {
                    cluster.add(pod);
                } else {
                    cluster.add(new Workload(Workload.Kind.DEPLOYMENT, pod));
                }
            }
            List<Pod> alive = byName.values().stream()
                    .filter(pod -> !pod.phase().isFinished())
                    .toList();
            return new Inventory(world, cluster.build(), alive);
        }

        io.github.netpol.intents.World claims() {
            return io.github.netpol.intents.World.of(cluster).with(world.options());
        }

        boolean isOwned(Address address) {
            return pods.stream()
                            .anyMatch(pod -> pod.network() == Pod.Network.POD
                                    && pod.addresses().contains(address))
                    || cluster.isNodeAddress(address)
                    || cluster.workloads().stream()
                            .anyMatch(workload ->
                                    workload.pod().placement().nodeAddresses().contains(address)
                                            || (workload.pod().network() == Pod.Network.HOST
                                                    && workload.pod()
                                                            .addresses()
                                                            .contains(address)));
        }
    }

    private static Subject subject(Endpoint end) {
        return end instanceof Pod pod
                ? Subject.pod(pod)
                : Subject.ip(((ExternalEndpoint) end).address().toString());
    }

    private static Ports ports(Protocol protocol, int first, int last) {
        return Ports.parse(protocol + "/" + first + "-" + last);
    }

    /** The answers in each family of addresses that both ends have: what is denied must be so in all of them. */
    private static Stream<Answer> inEachFamily(
            ReferenceEvaluator reference, Endpoint from, Endpoint to, int port, Protocol protocol) {
        if (!hasBoth(from) || !hasBoth(to)) {
            return Stream.of(reference.evaluate(from, to, port, protocol));
        }
        return Stream.of(Family.values())
                .map(family ->
                        reference.evaluate(narrowed((Pod) from, family), narrowed((Pod) to, family), port, protocol));
    }

    private static boolean hasBoth(Endpoint end) {
        return end.addresses().stream().map(Address::family).distinct().count() == 2;
    }

    private static Pod narrowed(Pod pod, Family family) {
        return pod.toBuilder()
                .withoutAddresses()
                .addresses(pod.addresses().stream()
                        .filter(address -> address.family() == family)
                        .toList())
                .build();
    }

    private static boolean areOne(Endpoint one, Endpoint other) {
        if (one instanceof Pod pod && other instanceof Pod otherPod) {
            return pod.isSamePodAs(otherPod);
        }
        if (one instanceof Pod pod) {
            Address address = ((ExternalEndpoint) other).address();
            return address.isLoopback()
                    || (pod.network() == Pod.Network.POD && pod.addresses().contains(address));
        }
        return other instanceof Pod ? areOne(other, one) : one.addresses().equals(other.addresses());
    }

    private static void assertHolds(Finding finding, boolean expected, Object claim) {
        assertThat(finding.holds()).as("%s: %s", claim, finding).isEqualTo(expected);
    }

    /** What an address means in a claim: the pods of the claim that own it, or else a node of theirs, or the outside. */
    private static List<Endpoint> meant(Endpoint end, List<Endpoint> ends) {
        if (end instanceof Pod) {
            return List.of(end);
        }
        Address address = ((ExternalEndpoint) end).address();
        List<Pod> pods = ends.stream()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast)
                .distinct()
                .toList();
        List<Pod> owners = pods.stream()
                .filter(pod -> pod.network() == Pod.Network.POD
                        && !pod.phase().isFinished()
                        && pod.addresses().contains(address))
                .toList();
        List<Pod> running =
                owners.stream().filter(pod -> pod.phase() == Pod.Phase.RUNNING).toList();
        if (!owners.isEmpty()) {
            return List.copyOf(running.isEmpty() ? owners : running);
        }
        boolean isNode = pods.stream()
                .anyMatch(pod -> pod.placement().nodeAddresses().contains(address)
                        || (pod.network() == Pod.Network.HOST && pod.addresses().contains(address)));
        return List.of(isNode ? ExternalEndpoint.node(address) : ExternalEndpoint.of(address));
    }

    @Few
    void aClaimOfTwoEndsIsTheirVerdict(@ForAll World world) {
        io.github.netpol.intents.World claims = io.github.netpol.intents.World.of(world.engine());
        ReferenceEvaluator reference = world.reference();
        Ports on = ports(world.protocol(), world.port(), world.port());
        world.forAllPairs((source, destination) -> {
            List<Endpoint> ends = List.of(source, destination);
            List<Boolean> answers = new ArrayList<>();
            List<Boolean> inFamilies = new ArrayList<>();
            for (Endpoint from : meant(source, ends)) {
                for (Endpoint to : meant(destination, ends)) {
                    if (!areOne(from, to)) {
                        answers.add(reference
                                .evaluate(from, to, world.port(), world.protocol())
                                .allowed());
                        assertThat(world.engine().allows(from, to, world.port(), world.protocol()))
                                .isEqualTo(answers.get(answers.size() - 1));
                        inEachFamily(reference, from, to, world.port(), world.protocol())
                                .forEach(answer -> inFamilies.add(answer.allowed()));
                    }
                }
            }
            Claim allowed = Claim.allowed(subject(source), subject(destination), on);
            Claim denied =
                    Claim.denied(subject(source), subject(destination), on).assumingPodsOutsideIpBlocks();
            assertHolds(claims.check(allowed), !answers.isEmpty() && !answers.contains(false), allowed);
            assertHolds(claims.check(denied), !answers.isEmpty() && !inFamilies.contains(true), denied);
        });
    }

    @Few
    void aDenialRestsOnNoUnknownAddress(@ForAll World world) {
        PolicySet policies = world.engine();
        world.forAllPairs((source, destination) -> {
            AllowedPorts possible = policies.possiblyAllowedPorts(source, destination);
            for (Endpoint from : known(source, world)) {
                for (Endpoint to : known(destination, world)) {
                    if (policies.allows(from, to, world.port(), world.protocol()) && !areOne(from, to)) {
                        assertThat(possible.contains(world.port(), world.protocol()))
                                .as("%s, as %s -> %s", world.question(source, destination), from, to)
                                .isTrue();
                    }
                }
            }
            policies.allowedPorts(source, destination)
                    .ranges()
                    .forEach((protocol, ranges) ->
                            ranges.forEach(range -> assertThat(possible.contains(range.first(), protocol))
                                    .isTrue()));
        });
    }

    /** The end with each of some addresses that it could have. */
    private static List<Endpoint> known(Endpoint end, World world) {
        if (!(end instanceof Pod pod)
                || !pod.addresses().isEmpty()
                || pod.network() == Pod.Network.HOST
                || pod.phase().isFinished()) {
            return List.of(end);
        }
        List<Cidr> cidrs = world.options().podCidrs();
        return edges(world).stream()
                .filter(address -> cidrs.isEmpty() || cidrs.stream().anyMatch(cidr -> cidr.contains(address)))
                .map(address ->
                        (Endpoint) pod.toBuilder().addresses(List.of(address)).build())
                .toList();
    }

    /** The addresses at both sides of every edge of a block. */
    private static Collection<Address> edges(World world) {
        Set<Address> edges = new TreeSet<>();
        blocks(world).forEach(cidr -> {
            edges.add(cidr.first());
            edges.add(cidr.last());
            cidr.first().previous().ifPresent(edges::add);
            cidr.last().next().ifPresent(edges::add);
        });
        return edges;
    }

    private static Stream<Cidr> blocks(World world) {
        return Stream.concat(
                world.options().podCidrs().stream(),
                world.policies().stream()
                        .flatMap(policy -> Stream.concat(policy.ingress().stream(), policy.egress().stream()))
                        .flatMap(rule -> rule.peers().stream())
                        .filter(Peer.Block.class::isInstance)
                        .map(peer -> ((Peer.Block) peer).ipBlock())
                        .flatMap(ClaimProperties::cidrs));
    }

    private static Stream<Cidr> cidrs(IpBlock block) {
        return Stream.concat(Stream.of(block.cidr()), block.except().stream());
    }

    @Few
    void aClaimOfAllPodsIsThatOfEachPair(@ForAll World world, @ForAll("ranges") List<Integer> range) {
        Inventory inventory = Inventory.of(world);
        Assume.that(inventory.pods().size() > 1);
        ReferenceEvaluator reference = world.reference();
        Ports on = ports(world.protocol(), range.get(0), range.get(1));
        BiPredicate<Boolean, Pod> isClosedOrOpen = (wanted, destination) -> inventory.pods().stream()
                .filter(source -> !source.isSamePodAs(destination))
                .allMatch(source -> all(reference, source, destination, world.protocol(), range, wanted));

        Claim allowed = Claim.allowed(Subject.anyPod(), Subject.anyPod(), on);
        assertHolds(
                inventory.claims().check(allowed),
                inventory.pods().stream().allMatch(destination -> isClosedOrOpen.test(true, destination)),
                allowed);
        Claim denied = Claim.denied(Subject.anyPod(), Subject.anyPod(), on).assumingPodsOutsideIpBlocks();
        assertHolds(
                inventory.claims().check(denied),
                inventory.pods().stream().allMatch(destination -> isClosedOrOpen.test(false, destination)),
                denied);
        Claim some = Claim.allowedFromSome(Subject.anyPod(), Subject.anyPod(), on);
        assertHolds(
                inventory.claims().check(some),
                inventory.pods().stream()
                        .allMatch(destination -> IntStream.rangeClosed(range.get(0), range.get(1))
                                .allMatch(port -> inventory.pods().stream()
                                        .filter(source -> !source.isSamePodAs(destination))
                                        .anyMatch(source -> reference
                                                .evaluate(source, destination, port, world.protocol())
                                                .allowed()))),
                some);
    }

    private static boolean all(
            ReferenceEvaluator reference,
            Endpoint source,
            Endpoint destination,
            Protocol protocol,
            List<Integer> range,
            boolean wanted) {
        return IntStream.rangeClosed(range.get(0), range.get(1))
                .allMatch(port -> wanted
                        ? reference
                                .evaluate(source, destination, port, protocol)
                                .allowed()
                        : inEachFamily(reference, source, destination, port, protocol)
                                .noneMatch(Answer::allowed));
    }

    /** Short ranges of ports around those that rules name. */
    @Provide
    static Arbitrary<List<Integer>> ranges() {
        return Combinators.combine(
                        Arbitraries.of(1, 51, 78, 80, 8079, 65_531),
                        Arbitraries.integers().between(0, 4))
                .as((first, more) -> List.of(first, Math.min(65_535, first + more)));
    }

    @Few
    void aReasonIsTrueOfEachPort(@ForAll World world, @ForAll("ranges") List<Integer> range) {
        io.github.netpol.intents.World claims = io.github.netpol.intents.World.of(world.engine());
        ReferenceEvaluator reference = world.reference();
        Ports on = ports(world.protocol(), range.get(0), range.get(1));
        world.forAllPairs((source, destination) -> {
            if (!(source instanceof Pod) || !(destination instanceof Pod) || areOne(source, destination)) {
                return;
            }
            List<Answer> answers = IntStream.rangeClosed(range.get(0), range.get(1))
                    .mapToObj(port -> reference.evaluate(source, destination, port, world.protocol()))
                    .toList();
            Claim denied = Claim.denied(subject(source), subject(destination), on, Reason.byIngress())
                    .assumingPodsOutsideIpBlocks();
            assertHolds(
                    claims.check(denied),
                    all(reference, source, destination, world.protocol(), range, false)
                            && answers.stream()
                                    .noneMatch(
                                            answer -> isPassing(answer.ingress().outcome())),
                    denied);
            Claim allowed = Claim.allowed(subject(source), subject(destination), on, Reason.byEgress());
            assertHolds(
                    claims.check(allowed),
                    answers.stream()
                            .allMatch(answer ->
                                    answer.allowed() && answer.egress().outcome() == Answer.Outcome.ALLOWED),
                    allowed);
        });
    }

    private static boolean isPassing(Answer.Outcome outcome) {
        return outcome != Answer.Outcome.DENIED && outcome != Answer.Outcome.FINISHED;
    }

    @Few
    void aClaimOfABlockIsThatOfEachOfItsAddresses(@ForAll World world, @ForAll @IntRange(min = 0, max = 31) int block) {
        Inventory inventory = Inventory.of(world);
        Assume.that(!inventory.pods().isEmpty());
        Pod pod = inventory.pods().get(0);
        Cidr cidr = Cidr.parse("10.0.0." + block * 8 % 256 + "/29");
        List<Address> addresses = Stream.iterate(
                        Optional.of(cidr.first()),
                        Optional::isPresent,
                        address -> address.get().next())
                .flatMap(Optional::stream)
                .takeWhile(cidr::contains)
                .toList();
        Assume.that(addresses.stream().noneMatch(inventory::isOwned));
        BiPredicate<Boolean, Boolean> allAre = (ingress, wanted) -> addresses.stream()
                .map(ExternalEndpoint::of)
                .allMatch(outside -> (ingress
                                        ? world.reference().evaluate(outside, pod, world.port(), world.protocol())
                                        : world.reference().evaluate(pod, outside, world.port(), world.protocol()))
                                .allowed()
                        == wanted);
        Subject some = Subject.cidr(cidr.toString());
        Ports on = ports(world.protocol(), world.port(), world.port());

        assertHolds(
                inventory.claims().check(Claim.allowed(some, subject(pod), on)), allAre.test(true, true), cidr + " in");
        assertHolds(
                inventory.claims().check(Claim.denied(some, subject(pod), on)), allAre.test(true, false), cidr + " in");
        assertHolds(
                inventory.claims().check(Claim.allowed(subject(pod), some, on)),
                allAre.test(false, true),
                cidr + " out");
        assertHolds(
                inventory.claims().check(Claim.denied(subject(pod), some, on)),
                allAre.test(false, false),
                cidr + " out");
    }

    @Few
    void onlyWhatIsGrantedIsAllowed(@ForAll World world) {
        Inventory inventory = Inventory.of(world);
        Assume.that(inventory.pods().size() > 1);
        Pod to = inventory.pods().get(0);
        Pod granted = inventory.pods().get(1);
        Assume.that(to.network() == Pod.Network.POD && granted.network() == Pod.Network.POD);
        Ports on = ports(world.protocol(), world.port(), world.port());
        ReferenceEvaluator reference = world.reference();
        List<Endpoint> others = new ArrayList<>(inventory.pods());
        others.remove(granted);
        others.addAll(outside(inventory, to));
        others.addAll(nodes(inventory));
        boolean isKept =
                reference.evaluate(granted, to, world.port(), world.protocol()).allowed()
                        && others.stream()
                                .filter(other -> !areOne(other, to))
                                .flatMap(other -> inEachFamily(reference, other, to, world.port(), world.protocol()))
                                .noneMatch(answer ->
                                        answer.allowed() && answer.ingress().outcome() != Answer.Outcome.OWN_NODE);

        Claim only = Claim.allowedOnlyFrom(subject(to), on, List.of(new Grant(subject(granted), on)))
                .assumingPodsOutsideIpBlocks();
        assertHolds(inventory.claims().check(only), isKept, only);
    }

    private static List<Endpoint> nodes(Inventory inventory) {
        return Stream.concat(
                        inventory.cluster().pods().stream(),
                        inventory.cluster().workloads().stream().map(Workload::pod))
                .flatMap(pod -> Stream.concat(
                        pod.placement().nodeAddresses().stream(),
                        pod.network() == Pod.Network.HOST ? pod.addresses().stream() : Stream.of()))
                .distinct()
                .map(address -> (Endpoint) ExternalEndpoint.node(address))
                .toList();
    }

    @Few
    void whatHoldsInAnOpenWorldIsTrueOfEveryUnknownPod(
            @ForAll World world,
            @ForAll("unknownPods") List<Pod> candidates,
            @ForAll("selections") Subject.PodsIn some,
            @ForAll("ranges") List<Integer> range) {
        Inventory inventory = Inventory.of(world);
        List<String> known =
                inventory.cluster().namespaces().stream().map(Namespace::name).toList();
        List<Pod> unknown = candidates.stream()
                .filter(pod -> !known.contains(pod.namespace().name()))
                .toList();
        List<Pod> others = unknown.stream()
                .filter(pod -> !some.namespaces().matches(pod.namespace().labels())
                        || !some.pods().matches(pod.labels()))
                .toList();
        // Of known pods other properties speak; without them more claims hold.
        Subject inventoried = new Subject.PodsIn(
                LabelSelector.EVERYTHING.andIn(Namespace.NAME_LABEL, known.toArray(String[]::new)),
                LabelSelector.EVERYTHING);
        Subject strangers = Subject.anyPod().except(inventoried);
        Subject rest = strangers.except(some);
        Ports on = ports(world.protocol(), range.get(0), range.get(1));
        Ports first = ports(world.protocol(), range.get(0), range.get(0));
        ReferenceEvaluator reference = world.reference();
        io.github.netpol.intents.World claims = inventory.claims().open();
        for (Pod pod : inventory.pods()) {
            Subject self = subject(pod);
            for (boolean wanted : List.of(true, false)) {
                Claim in = wanted ? Claim.allowed(rest, self, on) : Claim.denied(rest, self, on);
                if (holds(claims, in)) {
                    assertThat(others)
                            .as("%s", in)
                            .allMatch(other -> all(reference, other, pod, world.protocol(), range, wanted));
                }
                Claim out = wanted ? Claim.allowed(self, rest, on) : Claim.denied(self, rest, on);
                if (holds(claims, out)) {
                    assertThat(others)
                            .as("%s", out)
                            .allMatch(other -> all(reference, pod, other, world.protocol(), range, wanted));
                }
            }
            Claim to = Claim.allowedOnlyTo(
                    self,
                    on,
                    List.of(
                            new Grant(some, first),
                            new Grant(inventoried, on),
                            new Grant(Subject.outsideTheCluster(), on)));
            if (holds(claims, to)) {
                for (Pod other : unknown) {
                    List<Integer> denied = List.of(range.get(0) + (others.contains(other) ? 0 : 1), range.get(1));
                    assertThat(all(reference, pod, other, world.protocol(), denied, false))
                            .as("%s: %s", to, other)
                            .isTrue();
                }
            }
        }
    }

    private static boolean holds(io.github.netpol.intents.World claims, Claim claim) {
        return claims.check(claim.allowingEmpty().assumingPodsOutsideIpBlocks()).holds();
    }

    /** Pods of which each can be unknown, with labels, and with names of ports, that policies ask for. */
    @Provide
    static Arbitrary<List<Pod>> unknownPods() {
        Arbitrary<Namespace> namespaces = Combinators.combine(Arbitraries.of("b", "c", "z"), LabelChoices.ofNamespace())
                .as(Namespace::new);
        return Combinators.combine(
                        namespaces,
                        LabelChoices.ofPod(),
                        PortChoices.ofContainer().list().ofMaxSize(2))
                .as((namespace, labels, ports) -> {
                    Pod.Builder pod = Pod.builder(namespace, "unknown").labels(labels);
                    ports.forEach(pod::port);
                    return pod.build();
                })
                .list()
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    @Provide
    static Arbitrary<Subject.PodsIn> selections() {
        return Combinators.combine(LabelChoices.namespaceSelector(), LabelChoices.podSelector())
                .as(Subject.PodsIn::new);
    }

    /** Addresses outside the cluster at every edge of a block, of families that the pod can have and something speaks of. */
    private static List<Endpoint> outside(Inventory inventory, Pod pod) {
        World world = inventory.world();
        Set<Family> spoken = EnumSet.noneOf(Family.class);
        blocks(world).forEach(cidr -> spoken.add(cidr.family()));
        world.endpoints().stream()
                .filter(Pod.class::isInstance)
                .map(Pod.class::cast)
                .filter(inventory.pods()::contains)
                .forEach(other -> {
                    other.addresses().forEach(address -> spoken.add(address.family()));
                });
        inventory.cluster().pods().forEach(other -> addNodes(other, spoken));
        inventory.cluster().workloads().forEach(workload -> addNodes(workload.pod(), spoken));
        if (spoken.isEmpty()) {
            spoken.add(Family.IPV4);
        }
        List<Family> possible = !pod.addresses().isEmpty()
                ? pod.addresses().stream().map(Address::family).toList()
                : world.options().podCidrs().stream().map(Cidr::family).toList();
        Set<Address> candidates = new TreeSet<>(edges(world));
        candidates.add(Address.parse("198.51.100.1"));
        candidates.add(Address.parse("2001:db8:ffff::1"));
        return candidates.stream()
                .filter(address -> spoken.contains(address.family()))
                .filter(address -> possible.isEmpty() || possible.contains(address.family()))
                .filter(address -> !inventory.isOwned(address))
                .filter(address -> LOOPBACK_AND_UNSPECIFIED.stream().noneMatch(cidr -> cidr.contains(address)))
                .filter(address -> world.options().podCidrs().stream().noneMatch(cidr -> cidr.contains(address)))
                .map(address -> (Endpoint) ExternalEndpoint.of(address))
                .toList();
    }

    private static void addNodes(Pod pod, Set<Family> families) {
        pod.placement().nodeAddresses().forEach(address -> families.add(address.family()));
        if (pod.network() == Pod.Network.HOST) {
            pod.addresses().forEach(address -> families.add(address.family()));
        }
    }
}
