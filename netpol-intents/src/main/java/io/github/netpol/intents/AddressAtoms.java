package io.github.netpol.intents;

import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Peer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Cuts blocks of addresses into pieces of which no policy, and no subject of a claim, can tell one address from another: at
 * the edges of every block that either of them names. One address of each piece stands for all of it.
 */
final class AddressAtoms {
    /** Every address of each family. */
    static final List<Cidr> EVERYTHING = List.of(Cidr.parse("0.0.0.0/0"), Cidr.parse("::/0"));

    /** What no host outside can have. */
    static final List<Cidr> NOWHERE =
            List.of(Cidr.parse("0.0.0.0/32"), Cidr.parse("127.0.0.0/8"), Cidr.parse("::/128"), Cidr.parse("::1/128"));

    // Those that are kept for documentation are the least surprising in messages.
    private static final List<Address> PREFERRED = List.of(Address.parse("203.0.113.1"), Address.parse("2001:db8::1"));

    private final NavigableSet<Address> starts = new TreeSet<>();
    private final Predicate<Address> isOwned;

    /**
     * @param isOwned which addresses are somebody's in the cluster: they stand for nobody else
     */
    AddressAtoms(Collection<NetworkPolicy> policies, Collection<Cidr> others, Predicate<Address> isOwned) {
        this.isOwned = isOwned;
        policies.stream().flatMap(AddressAtoms::blocks).forEach(block -> {
            add(block.cidr());
            block.except().forEach(this::add);
        });
        others.forEach(this::add);
    }

    private static Stream<IpBlock> blocks(NetworkPolicy policy) {
        return Stream.concat(policy.ingress().stream(), policy.egress().stream())
                .flatMap(rule -> rule.peers().stream())
                .filter(Peer.Block.class::isInstance)
                .map(peer -> ((Peer.Block) peer).ipBlock());
    }

    private void add(Cidr edge) {
        starts.add(edge.first());
        edge.last().next().ifPresent(starts::add);
    }

    /** The families that policies or subjects speak of. */
    Set<Family> families() {
        Set<Family> families = EnumSet.noneOf(Family.class);
        starts.forEach(start -> families.add(start.family()));
        return families;
    }

    /** The pieces of a block, each as an end; none for a piece that has only addresses that are no example. */
    List<End> of(Cidr block, End.Sort sort) {
        List<Address> firsts = new ArrayList<>(List.of(block.first()));
        firsts.addAll(starts.subSet(block.first(), false, block.last(), true));
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            Address first = firsts.get(i);
            Address last = i + 1 < firsts.size() ? firsts.get(i + 1).previous().orElseThrow() : block.last();
            example(first, last).ifPresent(address -> ends.add(end(address, first, last, sort)));
        }
        return ends;
    }

    private static End end(Address address, Address first, Address last, End.Sort sort) {
        String note = first.equals(last) ? "" : "like all of " + range(first, last);
        return new End(ExternalEndpoint.of(address), address.toString(), note, sort);
    }

    private static String range(Address first, Address last) {
        return EVERYTHING.stream()
                .filter(all -> all.first().equals(first) && all.last().equals(last))
                .map(Cidr::toString)
                .findFirst()
                .orElse(first + "-" + last);
    }

    private Optional<Address> example(Address first, Address last) {
        for (Address preferred : PREFERRED) {
            if (first.compareTo(preferred) <= 0 && preferred.compareTo(last) <= 0 && !isOwned.test(preferred)) {
                return Optional.of(preferred);
            }
        }
        Optional<Address> candidate = Optional.of(first);
        while (candidate.isPresent()) {
            Optional<Address> next = afterThoseThatAreNoExample(candidate.get());
            if (next.equals(candidate)) {
                return candidate;
            }
            candidate = next.filter(address -> address.compareTo(last) <= 0);
        }
        return Optional.empty();
    }

    /** The address itself, if it can be somebody's outside the cluster; else one after it. */
    private Optional<Address> afterThoseThatAreNoExample(Address address) {
        for (Cidr nowhere : NOWHERE) {
            if (nowhere.contains(address)) {
                return nowhere.last().next();
            }
        }
        return isOwned.test(address) ? address.next() : Optional.of(address);
    }

    /** Whether an address lies in one of some blocks. */
    static boolean contain(Collection<Cidr> blocks, Address address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
