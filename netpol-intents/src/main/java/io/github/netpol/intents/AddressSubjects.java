package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.Pod;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what is at addresses: pods, nodes, and everybody else. */
final class AddressSubjects {
    private final Inhabitants inhabitants;
    private final AddressAtoms atoms;
    private final Collection<Cidr> podCidrs;
    private final Doors doors;

    AddressSubjects(Inhabitants inhabitants, AddressAtoms atoms, Collection<Cidr> podCidrs, Doors doors) {
        this.inhabitants = inhabitants;
        this.atoms = atoms;
        this.podCidrs = podCidrs;
        this.doors = doors;
    }

    /** What is at one address: if several pods claim it (S71), all of them. */
    Members at(Address address) {
        List<Pod> owners = inhabitants.ownersOf(address);
        if (!owners.isEmpty()) {
            return inhabitants.members(owners::contains, doors);
        }
        return new Members(List.of(external(address, "")), isIn(address::equals), doors);
    }

    private End external(Address address, String note) {
        return new End(inhabitants.externalEndpoint(address), address.toString(), note, End.Sort.ADDRESS);
    }

    private static Predicate<End> isIn(Predicate<Address> addresses) {
        return end -> end.endpoint().addresses().stream().anyMatch(addresses);
    }

    /** What is at any address of a block: its pods, its nodes, and one for each piece of the rest. */
    Members within(Cidr block) {
        Predicate<End> has =
                coversPods(block) ? isIn(block::contains).or(AddressSubjects::isUnknownPod) : isIn(block::contains);
        Stream<End> pods = inhabitants.members(pod -> !pod.phase().isFinished(), doors).ends().stream()
                .filter(has);
        Stream<End> nodes = nodes().stream().filter(isIn(block::contains));
        Stream<End> others = atoms.of(block, End.Sort.ADDRESS).stream();
        return new Members(Stream.of(pods, nodes, others).flatMap(each -> each).toList(), has, doors);
    }

    /** Whether this is a pod whose address is not known. */
    private static boolean isUnknownPod(End end) {
        return end.endpoint() instanceof Pod pod
                && pod.network() == Pod.Network.POD
                && pod.addresses().isEmpty();
    }

    /** Whether a pod must be in the block, whatever its address is. */
    private boolean coversPods(Cidr block) {
        List<Cidr> ofFamily = podCidrs.stream()
                .filter(cidr -> cidr.family() == block.family())
                .toList();
        return ofFamily.isEmpty()
                ? podCidrs.isEmpty() && block.prefixLength() == 0
                : ofFamily.stream().allMatch(block::contains);
    }

    /** The nodes. */
    List<End> nodes() {
        return inhabitants.nodeAddresses().stream()
                .map(address -> external(address, "a node"))
                .toList();
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
        return new Members(ends, has, doors);
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
                || AddressAtoms.contain(podCidrs, address);
    }
}
