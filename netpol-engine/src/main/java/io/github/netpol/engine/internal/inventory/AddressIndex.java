package io.github.netpol.engine.internal.inventory;

import io.github.netpol.engine.internal.persistent.PersistentMap;
import io.github.netpol.model.Address;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who has which address (S67, S70, S71). Immutable. */
final class AddressIndex {
    private final PersistentMap<Address, AddressClaim> claims;
    // How many times pods name an address as their node's: it is one as long as any does.
    private final PersistentMap<Address, Integer> nodeUses;

    private AddressIndex(PersistentMap<Address, AddressClaim> claims, PersistentMap<Address, Integer> nodeUses) {
        this.claims = claims;
        this.nodeUses = nodeUses;
    }

    static AddressIndex of(Collection<IndexedPod> pods) {
        Map<Address, List<IndexedPod>> claimants = new HashMap<>();
        Map<Address, Integer> nodeUses = new HashMap<>();
        for (IndexedPod pod : pods) {
            owned(pod.pod())
                    .forEach(address -> claimants
                            .computeIfAbsent(address, first -> new ArrayList<>(1))
                            .add(pod));
            ofNode(pod.pod()).forEach(address -> nodeUses.merge(address, 1, Integer::sum));
        }
        Map<Address, AddressClaim> claims = new HashMap<>();
        claimants.forEach((address, some) -> claims.put(address, AddressClaim.of(some)));
        return new AddressIndex(PersistentMap.copyOf(claims), PersistentMap.copyOf(nodeUses));
    }

    private static List<Address> owned(Pod pod) {
        return pod.phase().isFinished() || pod.network() == Pod.Network.HOST ? List.of() : pod.addresses();
    }

    private static List<Address> ofNode(Pod pod) {
        List<Address> ofPlacement = pod.placement().nodeAddresses();
        return pod.network() == Pod.Network.HOST
                ? Stream.concat(ofPlacement.stream(), pod.addresses().stream()).toList()
                : ofPlacement;
    }

    AddressIndex with(IndexedPod pod) {
        PersistentMap<Address, AddressClaim> changedClaims = claims;
        for (Address address : owned(pod.pod())) {
            AddressClaim claim = changedClaims.get(address);
            changedClaims = changedClaims.with(address, claim == null ? pod : claim.with(pod));
        }
        PersistentMap<Address, Integer> changedUses = nodeUses;
        for (Address address : ofNode(pod.pod())) {
            Integer uses = changedUses.get(address);
            changedUses = changedUses.with(address, uses == null ? 1 : uses + 1);
        }
        return new AddressIndex(changedClaims, changedUses);
    }

    AddressIndex without(IndexedPod pod) {
        PersistentMap<Address, AddressClaim> changedClaims = claims;
        for (Address address : owned(pod.pod())) {
            AddressClaim claim = changedClaims.get(address);
            changedClaims = claim instanceof AddressClaim.Contested contested
                    ? changedClaims.with(address, contested.without(pod))
                    : changedClaims.without(address);
        }
        PersistentMap<Address, Integer> changedUses = nodeUses;
        for (Address address : ofNode(pod.pod())) {
            Integer uses = changedUses.get(address);
            changedUses =
                    uses == null || uses == 1 ? changedUses.without(address) : changedUses.with(address, uses - 1);
        }
        return new AddressIndex(changedClaims, changedUses);
    }

    List<IndexedPod> ownersOf(Address address) {
        AddressClaim claim = claims.get(address);
        return claim == null ? List.of() : claim.owners();
    }

    ExternalEndpoint externalEndpoint(Address address) {
        return nodeUses.get(address) == null ? ExternalEndpoint.of(address) : ExternalEndpoint.node(address);
    }
}
