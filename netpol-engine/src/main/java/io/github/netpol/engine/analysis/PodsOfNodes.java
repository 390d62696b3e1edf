package io.github.netpol.engine.analysis;

import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.model.Address;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which governed pods run on a node, found by its name and addresses. */
final class PodsOfNodes {
    private final Map<String, List<Member>> byName = new HashMap<>();
    private final Map<Address, List<Member>> byAddress = new HashMap<>();

    private record Member(PodGroup group, Pod pod) {}

    PodsOfNodes(List<PodGroup> governed) {
        for (PodGroup group : governed) {
            for (Pod pod : group.pods()) {
                Member member = new Member(group, pod);
                if (pod.placement() instanceof Placement.OnNode node) {
                    byName.computeIfAbsent(node.nodeName(), name -> new ArrayList<>())
                            .add(member);
                }
                for (Address address : pod.placement().nodeAddresses()) {
                    byAddress
                            .computeIfAbsent(address, made -> new ArrayList<>())
                            .add(member);
                }
            }
        }
    }

    /** The pods whose own node has that pod on its network, those of each group as a group of their own. */
    List<PodGroup> ofNodeOf(End onNode) {
        Set<Member> candidates = new LinkedHashSet<>();
        if (onNode.pod().placement() instanceof Placement.OnNode node) {
            candidates.addAll(byName.getOrDefault(node.nodeName(), List.of()));
        }
        onNode.addresses().forEach(address -> candidates.addAll(byAddress.getOrDefault(address, List.of())));
        Map<PodGroup, List<Pod>> byGroup = new LinkedHashMap<>();
        for (Member candidate : candidates) {
            if (onNode.isOnOwnNodeOf(candidate.pod())) {
                byGroup.computeIfAbsent(candidate.group(), made -> new ArrayList<>())
                        .add(candidate.pod());
            }
        }
        List<PodGroup> groups = new ArrayList<>();
        byGroup.forEach((group, pods) -> groups.add(group.of(List.copyOf(pods))));
        return groups;
    }
}
