package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import io.github.netpol.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Addresses outside the cluster: half of them inside a block or exception that the rules of a direction list, each as
 * likely as any other. What is listed inside private ranges, or is the whole address space, does not count.
 */
final class OutsideAddresses {
    private final int[] networks;
    private final int[] lengths;

    private OutsideAddresses(List<Cidr> listed) {
        networks = new int[listed.size()];
        lengths = new int[listed.size()];
        for (int i = 0; i < networks.length; i++) {
            networks[i] = number(listed.get(i));
            lengths[i] = listed.get(i).prefixLength();
        }
    }

    static OutsideAddresses of(List<NetworkPolicy> policies, Direction direction) {
        List<Cidr> listed = new ArrayList<>();
        for (NetworkPolicy policy : policies) {
            for (Rule rule : policy.rules(direction)) {
                listed.addAll(listed(rule));
            }
        }
        return new OutsideAddresses(listed);
    }

    /** The CIDRs of a rule that lie outside the cluster. */
    static List<Cidr> listed(Rule rule) {
        List<Cidr> listed = new ArrayList<>();
        for (Peer peer : rule.peers()) {
            if (peer instanceof Peer.Block block) {
                addIfOutside(block.ipBlock().cidr(), listed);
                block.ipBlock().except().forEach(except -> addIfOutside(except, listed));
            }
        }
        return listed;
    }

    private static void addIfOutside(Cidr cidr, List<Cidr> listed) {
        if (cidr.prefixLength() > 0 && CidrGenerator.isOutside(number(cidr))) {
            listed.add(cidr);
        }
    }

    private static int number(Cidr cidr) {
        return cidr.block().getLower().toIPv4().intValue();
    }

    int next(SplitMix64 random) {
        if (networks.length == 0 || random.percent(50)) {
            return CidrGenerator.outsideAddress(random);
        }
        int chosen = random.nextInt(networks.length);
        int hostBits = Integer.SIZE - lengths[chosen];
        return hostBits == 0 ? networks[chosen] : networks[chosen] | random.nextInt(1 << hostBits);
    }
}
