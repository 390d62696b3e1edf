package io.github.netpol.intents;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at every flow from some sources to some destinations. Ends that no policy and no claim can tell apart are looked at
 * once, so that thousands of replicas cost no more than a few.
 *
 * @param <S> what a claim knows of a source
 * @param <D> what a claim knows of a destination
 */
final class Survey<S, D> {
    /** How many wrong flows are named. */
    static final int MOST = 10;

    /** Says what is wrong with a flow, if anything is. */
    interface Judge<S, D> {
        Optional<Fault> judge(Part<S> source, Part<D> destination);
    }

    /** Is shown one flow of two groups, and how many there are. */
    interface Visitor<S, D> {
        void visit(Pair pair, long flows, Part<S> source, Part<D> destination);
    }

    /**
     * Two groups of ends, by their numbers.
     *
     * @param source the group of the sources
     * @param destination the group of the destinations
     */
    record Pair(int source, int destination) {}

    /**
     * One end, and what a claim knows of it.
     *
     * @param end the end
     * @param known what else there is to know; ends are only taken together if it is equal
     */
    record Part<T>(End end, T known) {}

    /**
     * A flow that is not as it should be.
     *
     * @param source from where
     * @param destination to where
     * @param fault what is wrong
     */
    record WrongFlow(End source, End destination, Fault fault) {}

    /**
     * What came of looking.
     *
     * @param flows how many flows there are
     * @param wrong how many are wrong
     * @param first the first of the wrong ones, at most {@value #MOST}
     */
    record Result(long flows, long wrong, List<WrongFlow> first) {}

    private record Group(List<Integer> members, Map<NamespacedName, Integer> singles) {}

    private final PolicySet policies;
    private final List<Part<S>> sources;
    private final List<Part<D>> destinations;
    private final List<Group> sourceGroups;
    private final List<Group> destinationGroups;

    Survey(PolicySet policies, List<Part<S>> sources, List<Part<D>> destinations) {
        this.policies = policies;
        this.sources = sources;
        this.destinations = destinations;
        sourceGroups = groups(sources, anyOnNode(destinations));
        destinationGroups = groups(destinations, anyOnNode(sources));
    }

    Result run(Judge<S, D> judge) {
        Map<Pair, Fault> faults = new HashMap<>();
        long[] count = new long[2];
        forEach((pair, flows, source, destination) -> {
            Optional<Fault> fault = judge.judge(source, destination);
            fault.ifPresent(found -> faults.put(pair, found));
            count[0] += flows;
            count[1] += fault.isPresent() ? flows : 0;
        });
        return new Result(count[0], count[1], first(faults));
    }

    /** Shows one flow of each two groups that have any. */
    void forEach(Visitor<S, D> visitor) {
        for (int s = 0; s < sourceGroups.size(); s++) {
            for (int d = 0; d < destinationGroups.size(); d++) {
                long flows = flows(sourceGroups.get(s), destinationGroups.get(d));
                if (flows > 0) {
                    showOne(new Pair(s, d), flows, visitor);
                }
            }
        }
    }

    /** How many destinations are in a group. */
    int destinations(int group) {
        return destinationGroups.get(group).members().size();
    }

    private void showOne(Pair pair, long flows, Visitor<S, D> visitor) {
        for (int s : sourceGroups.get(pair.source()).members()) {
            for (int d : destinationGroups.get(pair.destination()).members()) {
                if (!sources.get(s).end().isSameAs(destinations.get(d).end())) {
                    visitor.visit(pair, flows, sources.get(s), destinations.get(d));
                    return;
                }
            }
        }
    }

    private static <T> boolean anyOnNode(List<Part<T>> parts) {
        return parts.stream().anyMatch(part -> part.end().isOnNode());
    }

    /** Groups of ends that give the same answers; where they run counts only if the other end is a node (S42). */
    private <T> List<Group> groups(List<Part<T>> parts, boolean placementCounts) {
        Map<Endpoint, Integer> likeness = new HashMap<>();
        List<List<Endpoint>> alike =
                policies.alike(parts.stream().map(part -> part.end().endpoint()).toList());
        for (int i = 0; i < alike.size(); i++) {
            for (Endpoint endpoint : alike.get(i)) {
                likeness.put(endpoint, i);
            }
        }
        Map<List<Object>, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part<T> part = parts.get(i);
            Endpoint endpoint = part.end().endpoint();
            Object place = placementCounts && endpoint instanceof Pod pod ? pod.placement() : "";
            List<Object> key = List.of(
                    likeness.getOrDefault(endpoint, -1),
                    part.known(),
                    part.end().sort(),
                    place);
            Group group = groups.computeIfAbsent(key, k -> new Group(new ArrayList<>(), new HashMap<>()));
            group.members().add(i);
            if (endpoint instanceof Pod pod && pod.identity() == Pod.Identity.SINGLE) {
                group.singles().merge(pod.id(), 1, Integer::sum);
            }
        }
        return List.copyOf(groups.values());
    }

    /** How many flows there are: from every source to every destination, but to itself, and to nowhere it can reach. */
    private long flows(Group from, Group to) {
        End source = sources.get(from.members().get(0)).end();
        End destination = destinations.get(to.members().get(0)).end();
        if (source.endpoint() instanceof Pod && destination.endpoint() instanceof Pod) {
            long same = 0;
            for (Map.Entry<NamespacedName, Integer> single : from.singles().entrySet()) {
                same += (long) single.getValue() * to.singles().getOrDefault(single.getKey(), 0);
            }
            return (long) from.members().size() * to.members().size() - same;
        }
        boolean isFlow = !source.isSameAs(destination) && canMeet(source, destination);
        return isFlow ? (long) from.members().size() * to.members().size() : 0;
    }

    /** Somebody outside whose family the other end cannot have is no end of a flow. */
    private boolean canMeet(End source, End destination) {
        return canHaveFamilyOf(source, destination) && canHaveFamilyOf(destination, source);
    }

    private boolean canHaveFamilyOf(End outside, End end) {
        if (outside.sort() != End.Sort.OUTSIDE) {
            return true;
        }
        Family family = outside.endpoint().addresses().get(0).family();
        List<Family> known = end.endpoint().addresses().isEmpty()
                ? policies.options().podCidrs().stream().map(Cidr::family).toList()
                : end.endpoint().addresses().stream()
                        .map(address -> address.family())
                        .toList();
        return known.isEmpty() || known.contains(family);
    }

    private List<WrongFlow> first(Map<Pair, Fault> faults) {
        if (faults.isEmpty()) {
            return List.of();
        }
        int[] sourceGroup = groupOfEach(sources.size(), sourceGroups);
        int[] destinationGroup = groupOfEach(destinations.size(), destinationGroups);
        boolean[] isWrong = new boolean[sourceGroups.size()];
        faults.keySet().forEach(pair -> isWrong[pair.source()] = true);
        List<WrongFlow> first = new ArrayList<>();
        for (int s = 0; s < sources.size() && first.size() < MOST; s++) {
            for (int d = 0; isWrong[sourceGroup[s]] && d < destinations.size() && first.size() < MOST; d++) {
                Fault fault = faults.get(new Pair(sourceGroup[s], destinationGroup[d]));
                End source = sources.get(s).end();
                End destination = destinations.get(d).end();
                if (fault != null && !source.isSameAs(destination)) {
                    first.add(
                            new WrongFlow(fault.over().of(source), fault.over().of(destination), fault));
                }
            }
        }
        return first;
    }

    private static int[] groupOfEach(int size, List<Group> groups) {
        int[] groupOf = new int[size];
        for (int i = 0; i < groups.size(); i++) {
            for (int member : groups.get(i).members()) {
                groupOf[member] = i;
            }
        }
        return groupOf;
    }
}
