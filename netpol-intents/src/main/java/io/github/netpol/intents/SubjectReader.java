package io.github.netpol.intents;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what the subjects of a claim stand for in a world. */
final class SubjectReader {

    /**
     * What was found.
     *
     * @param members all of it
     * @param problem what is wrong if it is nothing
     */
    record Found(Members members, Supplier<String> problem) {}

    private final World world;
    private final boolean emptyIsFine;
    private final Inhabitants inhabitants;
    private final AddressSubjects addresses;
    private final Supplier<List<End>> makeStrangers;
    private @Nullable List<End> strangers;
    private final Doors ownDoors;

    /**
     * @param subjects those that the claim names: pods and blocks of theirs matter to others
     */
    SubjectReader(World world, Claim claim, Collection<Subject> subjects) {
        this.world = world;
        emptyIsFine = claim.concessions().contains(Concession.EMPTY_SUBJECTS);
        List<Subject> parts = new ArrayList<>();
        subjects.forEach(subject -> addParts(subject, parts));
        List<NetworkPolicy> policies = world.policies().policies();
        EvaluationOptions options = world.policies().options();
        ownDoors = new Doors.Own(options.namedPortContainers());
        inhabitants = world.inhabitants().with(guests(parts));
        AddressAtoms atoms = new AddressAtoms(
                policies,
                Stream.concat(options.podCidrs().stream(), blocks(parts)).toList(),
                inhabitants::isOwned);
        addresses = new AddressSubjects(inhabitants, atoms, options.podCidrs(), ownDoors);
        makeStrangers = () ->
                world.isOpen() ? Strangers.of(policies, inhabitants.namespaces(), claim.statement(), parts) : List.of();
    }

    /** Made once, and only if the claim speaks of them: they can be too many. */
    private List<End> strangers() {
        List<End> made = strangers == null ? makeStrangers.get() : strangers;
        strangers = made;
        return made;
    }

    private static void addParts(Subject subject, List<Subject> parts) {
        if (subject instanceof Subject.Except except) {
            addParts(except.subject(), parts);
            addParts(except.excluded(), parts);
        } else {
            parts.add(subject);
        }
    }

    private static List<Pod> guests(List<Subject> subjects) {
        return subjects.stream()
                .filter(Subject.OnePod.class::isInstance)
                .map(subject -> ((Subject.OnePod) subject).pod())
                .toList();
    }

    private static Stream<Cidr> blocks(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> subject instanceof Subject.Within within
                        ? Stream.of(within.block())
                        : subject instanceof Subject.At at ? Stream.of(Cidr.of(at.address())) : Stream.of());
    }

    /** The doors of ends that are not reached through a service. */
    Doors ownDoors() {
        return ownDoors;
    }

    /**
     * What a subject stands for.
     *
     * @throws UncheckableException if that is nothing and must not be, or cannot be told
     */
    Members members(Subject subject) {
        Found found = find(subject);
        if (found.members().ends().isEmpty() && !emptyIsFine) {
            throw new UncheckableException(found.problem().get());
        }
        return found.members();
    }

    private Found find(Subject subject) {
        if (subject instanceof Subject.OnePod one) {
            return found(inhabitants.members(one.pod()::equals, ownDoors));
        }
        if (subject instanceof Subject.At at) {
            return found(addresses.at(at.address()));
        }
        if (subject instanceof Subject.Within within) {
            return found(addresses.within(within.block()));
        }
        if (subject instanceof Subject.Outside) {
            return found(addresses.outside());
        }
        if (subject instanceof Subject.Except except) {
            Members left = members(except.subject()).without(members(except.excluded()));
            return new Found(left, () -> "nothing is left of `" + except + "`");
        }
        PodSubjects pods = new PodSubjects(inventory(subject), inhabitants, ownDoors);
        if (subject instanceof Subject.NamedPod named) {
            return pods.named(named.name());
        }
        if (subject instanceof Subject.Workload workload) {
            return pods.workload(workload);
        }
        if (subject instanceof Subject.PodsOf some) {
            return pods.of(some);
        }
        if (subject instanceof Subject.PodsIn some) {
            return pods.in(some);
        }
        return subject instanceof Subject.Service service ? pods.backends(service.name()) : pods.any(strangers());
    }

    private static Found found(Members members) {
        return new Found(members, () -> "there is nobody at such an address");
    }

    private Cluster inventory(Subject subject) {
        return world.cluster()
                .orElseThrow(
                        () -> new UncheckableException(
                                "`" + subject
                                        + "` is found in an inventory, and there are only policies; give the pod itself, or an inventory"));
    }

    /** Everybody that the world knows of, the nodes, and everybody outside. */
    List<End> everybody() {
        if (world.cluster().isEmpty()) {
            throw new UncheckableException("who else there is cannot be told without an inventory");
        }
        Members pods = inhabitants.members(pod -> !pod.phase().isFinished(), ownDoors);
        return Stream.of(
                        pods.ends(),
                        strangers(),
                        addresses.nodes(),
                        addresses.outside().ends())
                .flatMap(List::stream)
                .toList();
    }
}
