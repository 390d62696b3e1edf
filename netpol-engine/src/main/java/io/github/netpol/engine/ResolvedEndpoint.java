package io.github.netpol.engine;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.BlockView;
import io.github.netpol.engine.internal.compiled.Cell;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.PairTable;
import io.github.netpol.engine.internal.compiled.Row;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.compiled.Sight;
import io.github.netpol.engine.internal.ends.EndView;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.ExternalEndpoint;
import io.github.netpol.model.Pod;
import java.util.List;
import java.util.Objects;

/**
 * An endpoint's place in the compiled form of one policy set: for loops that ask many questions about the same ends.
 * Immutable and thread-safe; of use only with the set that made it, see {@link PolicySet#resolve}.
 */
public final class ResolvedEndpoint {
    static {
        EndView.set(handle -> new HandleEnd((ResolvedEndpoint) handle));
    }

    // What kind of end this is to questions that policies alone decide. Pods are of the kind of their families, 1 to 3,
    // or
    // those plus 4 if they have no known address.
    private static final int OTHER = 0;
    private static final int UNKNOWN_POD = 4;
    private static final int OUTSIDE_IPV4 = 8;
    private static final int OUTSIDE_IPV6 = 9;

    private final EndpointResolver resolver;
    private final Endpoint endpoint;
    private final boolean governed;
    private final Sight sight;
    private final EndpointClass endpointClass;
    // What follows is in the class and the endpoint too. It is laid out flat, because a question about two pods takes
    // about as
    // long as it takes to follow one more pointer.
    private final int kind;
    private final int identity;
    private final int ipv4;
    private final boolean hasKnownNode;
    private final PairTable pairsAtHome;
    private final int numberAtHome;
    private final RuleSet egress;
    private final RuleSet ingress;
    private final Row ingressRow;
    private final Row egressRow;
    private final int sourceNumber;
    private final int destinationNumber;

    /**
     * An end.
     *
     * @param governed whether policies see it as a pod
     * @param endpointClass its class; that of ends that are not governed if it is none
     */
    ResolvedEndpoint(
            EndpointResolver resolver, Endpoint endpoint, boolean governed, EndpointClass endpointClass, Sight sight) {
        this.resolver = resolver;
        this.endpoint = endpoint;
        this.governed = governed;
        this.endpointClass = endpointClass;
        this.sight = sight;
        kind = kind();
        identity = endpoint instanceof Pod pod
                ? 31 * pod.namespace().name().hashCode() + pod.name().hashCode()
                : 0;
        Address first = sight.ipv4();
        ipv4 = first == null ? 0 : (int) first.lowBits();
        hasKnownNode =
                endpoint instanceof Pod pod && !pod.placement().nodeAddresses().isEmpty();
        pairsAtHome = endpointClass.pairsAtHome();
        egress = endpointClass.egress();
        ingress = endpointClass.ingress();
        numberAtHome = endpointClass.numberAtHome();
        ingressRow = endpointClass.ingressRow();
        egressRow = endpointClass.egressRow();
        sourceNumber = endpointClass.sourceNumber();
        destinationNumber = endpointClass.destinationNumber();
    }

    private int kind() {
        if (governed) {
            return isFinished() ? OTHER : sight.families() | (sight.isUnknown() ? UNKNOWN_POD : 0);
        }
        if (!isOutside()
                || sight.blockView() != BlockView.BY_ADDRESS
                || outsideAddress().isLoopback()) {
            return OTHER;
        }
        return sight.ipv4() == null ? OUTSIDE_IPV6 : OUTSIDE_IPV4;
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

    /**
     * Whether only policies can keep the two ends apart: both are governed pods that have not finished, of the same address
     * families, and surely two.
     */
    boolean onlyPoliciesSeparateFrom(ResolvedEndpoint other) {
        return kind == other.kind && kind != OTHER && kind < OUTSIDE_IPV4 && identity != other.identity;
    }

    /** Whether policies allow a connection, if only they can keep the two ends apart. */
    boolean mayReach(ResolvedEndpoint destination, int portKey) {
        if (pairsAtHome == destination.pairsAtHome) {
            PortSet known = pairsAtHome.get(numberAtHome, destination.numberAtHome);
            if (known != null) {
                return known.contains(portKey);
            }
        } else if (destination.ingressRow.surelyDenies(sourceNumber)
                // Both at once: one branch that is nearly always taken, and no wait for the one before the other.
                | egressRow.surelyDenies(destination.destinationNumber)) {
            return false;
        }
        return endpointClass.allows(destination.endpointClass, portKey);
    }

    /**
     * Whether only this pod's own policies can keep it and the other end apart: it has not finished, and the other is an
     * address outside the cluster, neither the pod's nor that of its node.
     */
    boolean onlyOwnPoliciesSeparateFrom(ResolvedEndpoint other) {
        if (other.kind < OUTSIDE_IPV4 || kind == OTHER || kind >= UNKNOWN_POD) {
            return false;
        }
        boolean isReachable = other.kind == OUTSIDE_IPV4
                ? (kind & Families.IPV4) != 0 && ipv4 != other.ipv4
                : (kind & Families.IPV6) != 0 && !Objects.equals(sight.ipv6(), other.outsideAddress());
        return isReachable && !(hasKnownNode && isOnNodeAt(other.outsideAddress()));
    }

    private boolean isOnNodeAt(Address address) {
        return ((Pod) endpoint).placement().nodeAddresses().contains(address);
    }

    /** Whether the pod's egress rules allow a connection to an address outside the cluster. */
    boolean mayReachOutside(ResolvedEndpoint outside, int portKey) {
        return outside.isAllowedBy(egress, portKey);
    }

    /** Whether the pod's ingress rules allow a connection from an address outside the cluster. */
    boolean mayBeReachedFromOutside(ResolvedEndpoint outside, int portKey) {
        return outside.isAllowedBy(ingress, portKey);
    }

    private boolean isAllowedBy(RuleSet rules, int portKey) {
        PortSet allowed = kind == OUTSIDE_IPV4 ? rules.allowedOutside(ipv4) : rules.allowedOutside(outsideAddress());
        return allowed.contains(portKey);
    }

    private Address outsideAddress() {
        return ((ExternalEndpoint) endpoint).address();
    }

    EndpointClass endpointClass() {
        return endpointClass;
    }

    /** The known addresses; of a pod on its node's network perhaps the node's. */
    List<Address> addresses() {
        return sight.addresses();
    }

    /** Whether no address is known. */
    boolean isUnknown() {
        return sight.isUnknown();
    }

    /** The families that this end has, or could have if no address is known. */
    int families() {
        return sight.families();
    }

    BlockView blockView() {
        return sight.blockView();
    }

    /** Whether this is an external endpoint that is not known as a node. */
    boolean isOutside() {
        return endpoint instanceof ExternalEndpoint external && external.kind() == ExternalEndpoint.Kind.OUTSIDE;
    }

    /** What rules decide about this end at the other side, in a family. */
    Cell cellOf(RuleSet rules, Family family) {
        if (governed) {
            return rules.cell(endpointClass, family);
        }
        return switch (sight.blockView()) {
            case BY_ADDRESS -> {
                Address address = sight.address(family);
                yield address == null ? rules.cellOutside() : rules.cellOutside(address);
            }
            case ASSUMED -> rules.cellOutsideIfAllBlocksMatch(family);
            default -> rules.cellOutside();
        };
    }

    /** This end as it would be if every block matched it that could (S69). */
    ResolvedEndpoint assumingBlocksMatch() {
        return resolver.resolve(endpoint, governed, sight.assumingBlocksMatch());
    }

    @Override
    public String toString() {
        return endpoint.displayName();
    }
}
