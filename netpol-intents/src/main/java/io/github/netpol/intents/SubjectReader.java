package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.intents.Inhabitants.Inhabitant;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.MeantLabels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Service;
import io.github.netpol.model.text.NearestNames;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the subjects of a claim stand for in a world. */
final class SubjectReader {
    private final PolicySet policies;
    private final @Nullable Cluster cluster;
    private final Inhabitants inhabitants;
    private final AddressAtoms atoms;
    private final List<End> strangers;
    private final boolean emptyIsFine;

    /**
     * @param cluster the inventory, if there is one
     * @param strangers pods that the inventory does not have
     * @param emptyIsFine whether a subject may stand for nothing
     */
    SubjectReader(
            PolicySet policies,
            @Nullable Cluster cluster,
            Inhabitants inhabitants,
            AddressAtoms atoms,
            List<End> strangers,
            boolean emptyIsFine) {
        this.policies = policies;
        this.cluster = cluster;
        this.inhabitants = inhabitants;
        this.atoms = atoms;
        this.strangers = strangers;
        this.emptyIsFine = emptyIsFine;
    }

    /**
     * What a subject stands for.
     *
     * @throws UncheckableException if that is nothing, or cannot be told
     */
    Members members(Subject subject) {
        if (subject instanceof Subject.OnePod one) {
            return ofPods(one.pod()::equals);
        }
        if (subject instanceof Subject.NamedPod named) {
            return podNamed(named.name());
        }
        if (subject instanceof Subject.Workload workload) {
            return workload(workload);
        }
        if (subject instanceof Subject.PodsOf some) {
            return podsOf(some);
        }
        if (subject instanceof Subject.PodsIn some) {
            return podsIn(some);
        }
        if (subject instanceof Subject.AnyPod) {
            return anyPod(subject);
        }
        if (subject instanceof Subject.Service service) {
            return backends(service.name());
        }
        if (subject instanceof Subject.At at) {
            return at(at.address());
        }
        if (subject instanceof Subject.Within within) {
            return within(within.block());
        }
        if (subject instanceof Subject.Outside) {
            return outside();
        }
        return except((Subject.Except) subject);
    }

    private Members except(Subject.Except except) {
        Members left = members(except.subject()).without(members(except.excluded()));
        return left.ends().isEmpty() ? empty(left, "nothing is left of `" + except + "`") : left;
    }

    private Members ofPods(Predicate<Pod> pods) {
        List<End> ends = inhabitants.all().stream()
                .filter(inhabitant -> pods.test(inhabitant.pod()))
                .map(inhabitants::end)
                .toList();
        return new Members(ends, end -> end.endpoint() instanceof Pod pod && pods.test(pod), ownDoors());
    }

    /** The doors of ends that are not reached through a service. */
    Doors ownDoors() {
        return new Doors.Own(policies.options().namedPortContainers());
    }

    /** Members without ends, if that is conceded; in an open world they may still have strangers. */
    private Members empty(Members members, String problem) {
        if (emptyIsFine) {
            return members;
        }
        throw new UncheckableException(problem);
    }

    private Cluster inventory(Object subject) {
        if (cluster == null) {
            throw new UncheckableException(
                    "`" + subject + "` is found in an inventory, and there are only policies; give"
                            + " the pod itself, or an inventory");
        }
        return cluster;
    }

    private Members podNamed(NamespacedName name) {
        inventory(name);
        Members found =
                ofPods(pod -> pod.identity() == Pod.Identity.SINGLE && pod.id().equals(name));
        if (!found.ends().isEmpty()) {
            return found;
        }
        boolean isWorkload =
                inhabitants.all().stream().anyMatch(other -> other.id().equals(name));
        return empty(
                found,
                "no pod is named `" + name + "`"
                        + (isWorkload
                                ? "; that is a workload"
                                : NearestNames.hint(name.toString(), names(other -> !other.isWorkload()))));
    }

    private Members workload(Subject.Workload workload) {
        inventory(workload);
        String[] parts = workload.name().split("/", -1);
        String name = parts[parts.length - 1];
        Set<Pod> found = new HashSet<>();
        for (Inhabitant inhabitant : inhabitants.all()) {
            boolean matches = inhabitant.isWorkload()
                    && inhabitant.id().equals(new NamespacedName(workload.namespace(), name))
                    && (parts.length == 1
                            || (parts.length == 2 && inhabitant.kind().equalsIgnoreCase(parts[0])));
            if (matches) {
                found.add(inhabitant.pod());
            }
        }
        if (!found.isEmpty()) {
            return ofPods(found::contains);
        }
        boolean isPod = inhabitants.all().stream()
                .anyMatch(other -> other.id().equals(new NamespacedName(workload.namespace(), name)));
        return empty(
                ofPods(found::contains),
                "no workload matches `" + workload + "`"
                        + (isPod && parts.length == 1
                                ? "; that is a pod"
                                : nearestWorkloads(workload, parts.length == 1)));
    }

    private String nearestWorkloads(Subject.Workload workload, boolean isShort) {
        List<String> names = inhabitants.all().stream()
                .filter(Inhabitant::isWorkload)
                .map(inhabitant -> isShort ? inhabitants.name(inhabitant) : inhabitant.fullName())
                .toList();
        return NearestNames.hint(workload.toString(), names);
    }

    private List<String> names(Predicate<Inhabitant> which) {
        return inhabitants.all().stream().filter(which).map(inhabitants::name).toList();
    }

    private Members podsOf(Subject.PodsOf some) {
        inventory(some);
        Predicate<Pod> ofNamespace = pod -> pod.namespace().name().equals(some.namespace());
        Members found = ofPods(
                pod -> isThere(pod) && ofNamespace.test(pod) && some.pods().matches(pod.labels()));
        if (!found.ends().isEmpty()) {
            return found;
        }
        if (!inhabitants.namespaces().contains(some.namespace())) {
            return empty(
                    found,
                    "there is no namespace `" + some.namespace() + "`"
                            + NearestNames.hint(some.namespace(), inhabitants.namespaces()));
        }
        String what = some.pods().isEmpty()
                ? "namespace `" + some.namespace() + "` has no pods or workloads"
                : "no pod or workload of namespace `" + some.namespace() + "` matches `" + some.pods() + "`"
                        + meant(some.pods(), ofNamespace);
        return empty(found, what);
    }

    private Members podsIn(Subject.PodsIn some) {
        Cluster inventory = inventory(some);
        Predicate<Pod> ofNamespaces =
                pod -> some.namespaces().matches(pod.namespace().labels());
        Members found = ofPods(
                pod -> isThere(pod) && ofNamespaces.test(pod) && some.pods().matches(pod.labels()));
        if (!found.ends().isEmpty()) {
            return found;
        }
        List<Labels> namespaces =
                inventory.namespaces().stream().map(Namespace::labels).toList();
        boolean noNamespace = namespaces.stream().noneMatch(some.namespaces()::matches);
        return empty(
                found,
                noNamespace
                        ? "no namespace matches `" + some.namespaces() + "`"
                                + didYouMean(MeantLabels.of(some.namespaces(), namespaces))
                        : "no pod or workload matches `" + some.pods() + "` in a namespace that matches `"
                                + some.namespaces() + "`" + meant(some.pods(), ofNamespaces));
    }

    private String meant(LabelSelector selector, Predicate<Pod> among) {
        Collection<Labels> known = inhabitants.all().stream()
                .map(Inhabitant::pod)
                .filter(among)
                .map(Pod::labels)
                .toList();
        return didYouMean(MeantLabels.of(selector, known));
    }

    private static String didYouMean(Optional<String> meant) {
        return meant.map(labels -> "; did you mean `" + labels + "`?").orElse("");
    }

    /** A pod that has ended is no part of what a selector stands for (S67). */
    private static boolean isThere(Pod pod) {
        return !pod.phase().isFinished();
    }

    private Members anyPod(Subject subject) {
        inventory(subject);
        Members known = ofPods(SubjectReader::isThere);
        List<End> ends =
                Stream.concat(known.ends().stream(), strangers.stream()).toList();
        return ends.isEmpty()
                ? empty(known, "the inventory holds no pods or workloads")
                : new Members(ends, known.has(), known.doors());
    }

    private Members backends(NamespacedName name) {
        Cluster inventory = inventory("service " + name);
        Service service = inventory.service(name.namespace(), name.name()).orElse(null);
        if (service == null) {
            List<String> known = inventory.services().stream()
                    .map(other -> other.id().toString())
                    .toList();
            return empty(
                    ofPods(pod -> false),
                    "there is no service `" + name + "`" + NearestNames.hint(name.toString(), known));
        }
        if (service.addressing() == Service.Addressing.EXTERNAL_NAME) {
            throw new UncheckableException(
                    "service `" + name + "` is another name for something outside (ExternalName), not for pods");
        }
        if (service.selector().isEmpty()) {
            throw new UncheckableException(
                    "service `" + name + "` has no selector, so its backends are not known; name the pods instead");
        }
        Members found = ofPods(pod -> isThere(pod) && service.selects(pod));
        if (found.ends().isEmpty()) {
            LabelSelector selector = LabelSelector.matching(service.selector().asMap());
            return empty(
                    found,
                    "service `" + name + "` selects `" + selector + "`, which no pod or workload of its namespace has"
                            + meant(selector, pod -> pod.namespace().name().equals(name.namespace())));
        }
        return service.addressing() == Service.Addressing.HEADLESS
                ? found
                : new Members(found.ends(), found.has(), new Doors.OfService(service));
    }

    private Members at(Address address) {
        List<Pod> owners = inhabitants.ownersOf(address);
        if (!owners.isEmpty()) {
            return ofPods(owners::contains);
        }
        End end = new End(inhabitants.externalEndpoint(address), address.toString(), "", End.Sort.ADDRESS);
        return new Members(List.of(end), isIn(List.of(address)::contains), ownDoors());
    }

    private Members within(Cidr block) {
        Predicate<End> has = isIn(block::contains);
        Stream<End> pods = inhabitants.all().stream()
                .filter(inhabitant -> isThere(inhabitant.pod()))
                .map(inhabitants::end)
                .filter(has);
        Stream<End> nodes = inhabitants.nodeAddresses().stream()
                .filter(block::contains)
                .map(address ->
                        new End(inhabitants.externalEndpoint(address), address.toString(), "a node", End.Sort.ADDRESS));
        Stream<End> others = atoms.of(block, End.Sort.ADDRESS).stream();
        return new Members(Stream.of(pods, nodes, others).flatMap(each -> each).toList(), has, ownDoors());
    }

    private static Predicate<End> isIn(Predicate<Address> addresses) {
        return end -> end.endpoint().addresses().stream().anyMatch(addresses);
    }

    /** Everybody outside the cluster. */
    Members outside() {
        Predicate<End> has = end -> !(end.endpoint() instanceof Pod)
                && !end.isOnNode()
                && end.endpoint().addresses().stream().noneMatch(this::isInside);
        Set<Family> families = families();
        List<End> ends = AddressAtoms.EVERYTHING.stream()
                .filter(everything -> families.contains(everything.family()))
                .flatMap(everything -> atoms.of(everything, End.Sort.OUTSIDE).stream())
                .filter(has)
                .toList();
        return new Members(ends, has, ownDoors());
    }

    /** The families of addresses that anything has or speaks of; IPv4 if nothing does. */
    private Set<Family> families() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        families.addAll(atoms.families());
        inhabitants.addresses().forEach(address -> families.add(address.family()));
        return families.isEmpty() ? Set.of(Family.IPV4) : families;
    }

    private boolean isInside(Address address) {
        return inhabitants.isOwned(address)
                || AddressAtoms.contain(AddressAtoms.NOWHERE, address)
                || AddressAtoms.contain(policies.options().podCidrs(), address);
    }

    /** Everybody that an inventory knows of, and everybody outside. */
    List<End> everybody() {
        if (cluster == null) {
            throw new UncheckableException("who else there is cannot be told without an inventory");
        }
        return Stream.of(
                        ofPods(SubjectReader::isThere).ends(),
                        strangers,
                        outside().ends())
                .flatMap(List::stream)
                .toList();
    }
}
