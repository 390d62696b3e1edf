package io.github.netpol.intents;

import io.github.netpol.intents.Inhabitants.Inhabitant;
import io.github.netpol.intents.SubjectReader.Found;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.model.MeantLabels;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Service;
import io.github.netpol.model.text.NearestNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the pods and workloads of an inventory that subjects stand for; if there are none, what may have been meant. */
final class PodSubjects {
    private final Cluster cluster;
    private final Inhabitants inhabitants;
    private final Doors ownDoors;

    /**
     * @param ownDoors the doors of ends that are not reached through a service
     */
    PodSubjects(Cluster cluster, Inhabitants inhabitants, Doors ownDoors) {
        this.cluster = cluster;
        this.inhabitants = inhabitants;
        this.ownDoors = ownDoors;
    }

    private Members pods(Predicate<Pod> pods) {
        return inhabitants.members(pods, ownDoors);
    }

    /** A pod that has ended is no part of what a selector stands for (S67). */
    private static Predicate<Pod> alive(Predicate<Pod> pods) {
        return pods.and(pod -> !pod.phase().isFinished());
    }

    Found named(NamespacedName name) {
        return new Found(
                pods(pod -> pod.identity() == Pod.Identity.SINGLE && pod.id().equals(name)),
                () -> "no pod is named `" + name + "`"
                        + (isAnybody(name)
                                ? "; that is a workload"
                                : NearestNames.hint(name.toString(), names(other -> !other.isWorkload()))));
    }

    private boolean isAnybody(NamespacedName name) {
        return inhabitants.all().stream().anyMatch(other -> other.id().equals(name));
    }

    private List<String> names(Predicate<Inhabitant> which) {
        return inhabitants.all().stream().filter(which).map(inhabitants::name).toList();
    }

    Found workload(Subject.Workload workload) {
        int slash = workload.name().lastIndexOf('/');
        String kind = workload.name().substring(0, Math.max(0, slash));
        NamespacedName id =
                new NamespacedName(workload.namespace(), workload.name().substring(slash + 1));
        Set<Pod> found = inhabitants.all().stream()
                .filter(Inhabitant::isWorkload)
                .filter(inhabitant -> inhabitant.id().equals(id))
                .filter(inhabitant -> slash < 0 || inhabitant.kind().equalsIgnoreCase(kind))
                .map(Inhabitant::pod)
                .collect(Collectors.toSet());
        return new Found(
                pods(found::contains),
                () -> "no workload matches `" + workload + "`"
                        + (slash < 0 && isAnybody(id) ? "; that is a pod" : nearestWorkloads(workload, slash < 0)));
    }

    private String nearestWorkloads(Subject.Workload workload, boolean isShort) {
        List<String> names = isShort
                ? names(Inhabitant::isWorkload)
                : inhabitants.all().stream()
                        .filter(Inhabitant::isWorkload)
                        .map(Inhabitant::fullName)
                        .toList();
        return NearestNames.hint(workload.toString(), names);
    }

    Found any(List<End> strangers) {
        return new Found(pods(alive(pod -> true)).and(strangers), () -> "the inventory holds no pods or workloads");
    }

    Found of(Subject.PodsOf some) {
        Predicate<Pod> ofNamespace = pod -> pod.namespace().name().equals(some.namespace());
        return new Found(
                pods(alive(ofNamespace).and(pod -> some.pods().matches(pod.labels()))),
                () -> nobodyOf(some, ofNamespace));
    }

    private String nobodyOf(Subject.PodsOf some, Predicate<Pod> ofNamespace) {
        if (!inhabitants.namespaces().contains(some.namespace())) {
            return "there is no namespace `" + some.namespace() + "`"
                    + NearestNames.hint(some.namespace(), inhabitants.namespaces());
        }
        return some.pods().isEmpty()
                ? "namespace `" + some.namespace() + "` has no pods or workloads"
                : "no pod or workload of namespace `" + some.namespace() + "` matches `" + some.pods() + "`"
                        + meant(some.pods(), ofNamespace);
    }

    Found in(Subject.PodsIn some) {
        Predicate<Pod> ofNamespaces =
                pod -> some.namespaces().matches(pod.namespace().labels());
        return new Found(
                pods(alive(ofNamespaces).and(pod -> some.pods().matches(pod.labels()))),
                () -> nobodyIn(some, ofNamespaces));
    }

    private String nobodyIn(Subject.PodsIn some, Predicate<Pod> ofNamespaces) {
        List<Labels> known = Stream.concat(
                        cluster.namespaces().stream(),
                        inhabitants.pods().stream().map(Pod::namespace))
                .map(Namespace::labels)
                .toList();
        return known.stream().noneMatch(some.namespaces()::matches)
                ? "no namespace matches `" + some.namespaces() + "`"
                        + didYouMean(MeantLabels.of(some.namespaces(), known))
                : "no pod or workload matches `" + some.pods() + "` in a namespace that matches `" + some.namespaces()
                        + "`" + meant(some.pods(), ofNamespaces);
    }

    private String meant(LabelSelector selector, Predicate<Pod> among) {
        return didYouMean(MeantLabels.of(
                selector,
                inhabitants.pods().stream().filter(among).map(Pod::labels).toList()));
    }

    private static String didYouMean(Optional<String> meant) {
        return meant.map(labels -> "; did you mean `" + labels + "`?").orElse("");
    }

    /**
     * The backends of a service.
     *
     * @throws UncheckableException if the service does not say which they are
     */
    Found backends(NamespacedName name) {
        Optional<Service> known = cluster.service(name.namespace(), name.name());
        if (known.isEmpty()) {
            return new Found(
                    pods(pod -> false),
                    () -> "there is no service `" + name + "`"
                            + NearestNames.hint(
                                    name.toString(),
                                    cluster.services().stream()
                                            .map(other -> other.id().toString())
                                            .toList()));
        }
        Service service = known.get();
        if (service.addressing() == Service.Addressing.EXTERNAL_NAME) {
            throw new UncheckableException(
                    "service `" + name + "` is another name for something outside (ExternalName), not for pods");
        }
        if (service.selector().isEmpty()) {
            throw new UncheckableException(
                    "service `" + name + "` has no selector, so its backends are not known; name the pods instead");
        }
        Doors doors = service.addressing() == Service.Addressing.HEADLESS ? ownDoors : new Doors.OfService(service);
        return new Found(inhabitants.members(alive(service::selects), doors), () -> nobodyBehind(service));
    }

    private String nobodyBehind(Service service) {
        LabelSelector selector = LabelSelector.matching(service.selector().asMap());
        return "service `" + service.id() + "` selects `" + selector
                + "`, which no pod or workload of its namespace has"
                + meant(selector, pod -> pod.namespace().name().equals(service.namespace()));
    }
}
