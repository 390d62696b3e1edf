package io.github.netpol.engine;

import io.github.netpol.engine.internal.addresses.AddressBits;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint's place in the compiled form of one policy set: for loops that ask many questions about the same ends.
 * Immutable and thread-safe; of use only with the set that made it, see {@link PolicySet#resolve}.
 */
public final class ResolvedEndpoint {

    /** How ipBlocks see an end (E4, S69). */
    enum BlockView {
        /** No block can match it. */
        NEVER,
        /** By its address. */
        BY_ADDRESS,
        /** Its address is somewhere in the pod CIDRs. */
        IN_POD_CIDRS,
        /** Nothing is known of its address, so no block matches. */
        UNKNOWN,
        /** As {@link #IN_POD_CIDRS}, but every block matches that could. */
        ASSUMED_IN_POD_CIDRS,
        /** As {@link #UNKNOWN}, but every block matches. */
        ASSUMED
    }

    private final EndpointResolver resolver;
    private final Endpoint endpoint;
    private final boolean governed;
    private final EndpointClass endpointClass;
    private final List<Address> addresses;
    private final @Nullable AddressBits ipv4;
    private final @Nullable AddressBits ipv6;
    private final int families;
    private final BlockView blockView;

    ResolvedEndpoint(
            EndpointResolver resolver,
            Endpoint endpoint,
            boolean governed,
            EndpointClass endpointClass,
            List<Address> addresses,
            int possibleFamilies,
            BlockView blockView) {
        this.resolver = resolver;
        this.endpoint = endpoint;
        this.governed = governed;
        this.endpointClass = endpointClass;
        this.addresses = addresses;
        this.blockView = blockView;
        ipv4 = bits(addresses, Family.IPV4);
        ipv6 = bits(addresses, Family.IPV6);
        families = addresses.isEmpty()
                ? possibleFamilies
                : (ipv4 == null ? 0 : Families.IPV4) | (ipv6 == null ? 0 : Families.IPV6);
    }

    private static @Nullable AddressBits bits(List<Address> addresses, Family family) {
        for (Address address : addresses) {
            if (address.family() == family) {
                return AddressBits.of(address);
            }
        }
        return null;
    }

    /** The endpoint. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** What resolved this. */
    EndpointResolver resolver() {
        return resolver;
    }

    /** Whether policies see this end as a pod (S44). */
    boolean isGoverned() {
        return governed;
    }

    /** Whether this is a pod that has finished (S67). */
    boolean isFinished() {
        return endpoint instanceof Pod pod && pod.phase().isFinished();
    }

    EndpointClass endpointClass() {
        return endpointClass;
    }

    /** The known addresses; of a pod on its node's network perhaps the node's. */
    List<Address> addresses() {
        return addresses;
    }

    /** Whether no address is known. */
    boolean isUnknown() {
        return addresses.isEmpty();
    }

    /** The families that this end has, or could have if no address is known. */
    int families() {
        return families;
    }

    BlockView blockView() {
        return blockView;
    }

    /** Whether this is an external endpoint that is not known as a node. */
    boolean isOutside() {
        return endpoint instanceof ExternalEndpoint external && external.kind() == ExternalEndpoint.Kind.OUTSIDE;
    }

    /** Which blocks of the rules match this end in a family. */
    int atomIn(RuleSet rules, Family family) {
        return switch (blockView) {
            case NEVER, UNKNOWN -> 0;
            case BY_ADDRESS -> {
                AddressBits address = family == Family.IPV4 ? ipv4 : ipv6;
                yield address == null ? 0 : rules.atom(family, address);
            }
            case IN_POD_CIDRS -> rules.certainAtomForPods(family);
            case ASSUMED_IN_POD_CIDRS -> rules.possibleAtomForPods(family);
            case ASSUMED -> rules.atomOfAllBlocks(family);
        };
    }

    /** This end as it would be if every block matched it that could (S69). */
    ResolvedEndpoint assumingBlocksMatch() {
        BlockView view = switch (blockView) {
            case IN_POD_CIDRS -> BlockView.ASSUMED_IN_POD_CIDRS;
            case UNKNOWN -> BlockView.ASSUMED;
            default -> blockView;
        };
        return new ResolvedEndpoint(resolver, endpoint, governed, endpointClass, addresses, families, view);
    }

    @Override
    public String toString() {
        return endpoint.displayName();
    }
}
