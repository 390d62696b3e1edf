package io.github.netpol.engine;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.Answer;
import io.github.netpol.engine.internal.compiled.BlockView;
import io.github.netpol.engine.internal.compiled.Cell;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.PairTable;
import io.github.netpol.engine.internal.compiled.QuickAnswers;
import io.github.netpol.engine.internal.compiled.RowAnswers;
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
import org.jspecify.annotations.Nullable;

/**
 * An endpoint's place in the compiled form of one policy set: for loops that ask many questions about the same ends.
 * Immutable and thread-safe; of use only with the set that made it, see {@link PolicySet#resolve}.
 */
public final class ResolvedEndpoint {
    static {
        EndView.set(handle -> new HandleEnd((ResolvedEndpoint) handle));
    }

    // What kind of end this is to questions that policies alone decide. Pods are of the kind of their families, 1 to 3,
    // or those plus 4 if they have no known address; the others are no such pods.
    private static final int UNKNOWN_POD = 4;
    private static final int NO_POD = 8;
    private static final int KIND = 15;
    private static final int OTHER = NO_POD;
    private static final int OUTSIDE_IPV4 = NO_POD | 1;
    private static final int OUTSIDE_IPV6 = NO_POD | 2;
    // Beside the kind: whether the addresses of the pod's node are known, and whether this is one pod, not one of
    // replicas.
    private static final int ON_KNOWN_NODE = 16;
    private static final int ONE_POD = 32;

    // What is kept of the sight, beside the families.
    private static final int UNKNOWN = 4;
    private static final int GOVERNED = 8;
    private static final int BLOCK_VIEW = 4;
    private static final BlockView[] BLOCK_VIEWS = BlockView.values();

    private final EndpointResolver resolver;
    private final Endpoint endpoint;
    private final EndpointClass endpointClass;
    // What follows is in the class and the endpoint too. It is flat, and as small as can be: a handle that is in no
    // cache of the processor takes several times longer to fetch than a question to answer. 56 bytes in all.
    private final PairTable pairsAtHome;
    // The words of that table as they were when an answer was last missing in them: one step less to what most
    // questions read. Not volatile: what they say stays right.
    private long[] wordsAtHome;
    // Of an outside address, its 32 bits. Of a pod, 16 bits that two pods have in common only rarely, and 16 that its
    // address has in common with others only rarely.
    private final int identity;
    private final char numberAtHome;
    private final char ingressRow;
    private final char sourceNumber;
    private final char egressRow;
    private final char destinationNumber;
    private final byte kind;
    private final byte sight;
    // What the pod's rules say of addresses outside: an answer about all of them, or the number of a map, found when
    // it is first asked for. Not volatile: another thread that does not see it finds it again.
    private char egressOutside;
    private char ingressOutside;

    /**
     * An end.
     *
     * @param isGoverned whether policies see it as a pod
     * @param endpointClass its class; that of ends that are not governed if it is none
     */
    // The number of a view lives only as long as the handle.
    @SuppressWarnings("EnumOrdinal")
    ResolvedEndpoint(
            EndpointResolver resolver,
            Endpoint endpoint,
            boolean isGoverned,
            EndpointClass endpointClass,
            Sight sight) {
        this.resolver = resolver;
        this.endpoint = endpoint;
        this.endpointClass = endpointClass;
        this.sight = (byte) (sight.families()
                | (sight.isUnknown() ? UNKNOWN : 0)
                | (isGoverned ? GOVERNED : 0)
                | (sight.blockView().ordinal() << BLOCK_VIEW));
        Address ipv4 = sight.ipv4();
        int address = ipv4 == null ? 0 : (int) ipv4.lowBits();
        if (endpoint instanceof Pod pod) {
            kind = (byte) (kind()
                    | (pod.placement().nodeAddresses().isEmpty() ? 0 : ON_KNOWN_NODE)
                    | (pod.isSamePodAs(pod) ? ONE_POD : 0));
            int names = 31 * pod.namespace().name().hashCode() + pod.name().hashCode();
            identity = (folded(names) << 16) | folded(address);
        } else {
            kind = (byte) kind();
            identity = address;
        }
        egressOutside = (char) endpointClass.egress().answerOutside();
        ingressOutside = (char) endpointClass.ingress().answerOutside();
        pairsAtHome = endpointClass.pairsAtHome();
        wordsAtHome = pairsAtHome.words();
        numberAtHome = (char) Math.min(endpointClass.numberAtHome(), PairTable.NO_NUMBER);
        ingressRow = small(endpointClass.ingressRow());
        sourceNumber = small(endpointClass.sourceNumber());
        egressRow = small(endpointClass.egressRow());
        destinationNumber = small(endpointClass.destinationNumber());
    }

    private static int folded(int hash) {
        return (hash ^ (hash >>> 16)) & 0xffff;
    }

    private static char small(int number) {
        return (char) (number < 0 ? RowAnswers.NO_NUMBER : Math.min(number, RowAnswers.NO_NUMBER));
    }

    private int kind() {
        if (isGoverned()) {
            return ((Pod) endpoint).phase().isFinished() ? OTHER : (families() | (isUnknown() ? UNKNOWN_POD : 0));
        }
        if (!isOutside()
                || blockView() != BlockView.BY_ADDRESS
                || outsideAddress().isLoopback()) {
            return OTHER;
        }
        return outsideAddress().family() == Family.IPV6 ? OUTSIDE_IPV6 : OUTSIDE_IPV4;
    }

    /** The endpoint. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Whether both are one handle of a running pod, which nothing can keep from reaching itself (S40). */
    boolean isSamePodAs(ResolvedEndpoint other) {
        return this == other && (kind & (ONE_POD | NO_POD)) == ONE_POD;
    }

    /** What resolved this. */
    EndpointResolver resolver() {
        return resolver;
    }

    /** Whether policies see this end as a pod (S44). */
    boolean isGoverned() {
        return (sight & GOVERNED) != 0;
    }

    /** Whether this is a pod that has finished (S67). */
    boolean isFinished() {
        // Of a governed pod the kind says it, without a look at the pod.
        return isGoverned()
                ? (kind & NO_POD) != 0
                : endpoint instanceof Pod pod && pod.phase().isFinished();
    }

    /**
     * Whether only policies can keep the two ends apart: both are governed pods that have not finished, of the same address
     * families, and surely two.
     */
    boolean onlyPoliciesSeparateFrom(ResolvedEndpoint other) {
        return (((kind ^ other.kind) & KIND) | (kind & NO_POD)) == 0 && (identity >>> 16) != (other.identity >>> 16);
    }

    /** Whether policies allow a connection, 1 or 0, if only they can keep the two ends apart. */
    int mayReach(ResolvedEndpoint destination, int portKey, QuickAnswers answers) {
        // A branch, though the processor often guesses wrong: by then it has begun to fetch what one of the ways needs.
        // A calculated choice would wait for both handles before anything is fetched.
        int both = pairsAtHome == destination.pairsAtHome ? atHome(destination) : elsewhere(destination, answers);
        if (Answer.isSameForAllPorts(both)) {
            return Answer.isAll(both);
        }
        return mayReachOnPort(destination, portKey, answers) ? 1 : 0;
    }

    private int atHome(ResolvedEndpoint destination) {
        int place = PairTable.place(numberAtHome, destination.numberAtHome);
        return Answer.ofOne(Answer.at(wordsAtHome, place, PairTable.WIDE));
    }

    private int elsewhere(ResolvedEndpoint destination, QuickAnswers answers) {
        return answers.elsewhere(destination.ingressRow, sourceNumber, egressRow, destination.destinationNumber);
    }

    private boolean mayReachOnPort(ResolvedEndpoint destination, int portKey, QuickAnswers answers) {
        return pairsAtHome == destination.pairsAtHome
                ? mayReachAtHomeOnPort(destination, portKey, answers)
                : mayReachElsewhereOnPort(destination, portKey, answers);
    }

    private boolean mayReachAtHomeOnPort(ResolvedEndpoint destination, int portKey, QuickAnswers answers) {
        PortSet some = answers.someAtHome(wordsAtHome, PairTable.place(numberAtHome, destination.numberAtHome));
        if (some != null) {
            return some.contains(portKey);
        }
        boolean allows = endpointClass.allows(destination.endpointClass, portKey);
        wordsAtHome = pairsAtHome.words();
        return allows;
    }

    private boolean mayReachElsewhereOnPort(ResolvedEndpoint destination, int portKey, QuickAnswers answers) {
        PortSet ofIngress = answers.allowedByIngress(destination.ingressRow, sourceNumber);
        PortSet ofEgress = answers.allowedByEgress(egressRow, destination.destinationNumber);
        if (ofIngress == null || ofEgress == null) {
            return endpointClass.allows(destination.endpointClass, portKey);
        }
        return ofIngress.contains(portKey) && ofEgress.contains(portKey);
    }

    /**
     * Whether only this pod's own policies can keep it and the other end apart: it has not finished, and the other is an
     * address outside the cluster, neither the pod's nor that of its node.
     */
    boolean onlyOwnPoliciesSeparateFrom(ResolvedEndpoint other) {
        if ((other.kind & KIND) <= OTHER || (kind & KIND) >= UNKNOWN_POD) {
            return false;
        }
        boolean isReachable = (other.kind & KIND) == OUTSIDE_IPV4
                ? (kind & Families.IPV4) != 0 && (identity & 0xffff) != folded(other.identity)
                : (kind & Families.IPV6) != 0 && !Objects.equals(address(Family.IPV6), other.outsideAddress());
        return isReachable && !((kind & ON_KNOWN_NODE) != 0 && isOnNodeAt(other.outsideAddress()));
    }

    private boolean isOnNodeAt(Address address) {
        return ((Pod) endpoint()).placement().nodeAddresses().contains(address);
    }

    /** Whether the pod's egress rules allow a connection to an address outside the cluster. */
    boolean mayReachOutside(ResolvedEndpoint other, int portKey, QuickAnswers answers) {
        int known = egressOutside;
        if (known == Answer.NONE || known == Answer.ALL) {
            return known == Answer.ALL;
        }
        PortSet ports = other.allowedBy(known, answers);
        if (ports == null) {
            RuleSet rules = endpointClass.egress();
            egressOutside = small(rules.outsideNumber());
            ports = rules.allowedOutside(other.outsideAddress());
        }
        return ports.contains(portKey);
    }

    /** Whether the pod's ingress rules allow a connection from an address outside the cluster. */
    boolean mayBeReachedFromOutside(ResolvedEndpoint other, int portKey, QuickAnswers answers) {
        int known = ingressOutside;
        if (known == Answer.NONE || known == Answer.ALL) {
            return known == Answer.ALL;
        }
        PortSet ports = other.allowedBy(known, answers);
        if (ports == null) {
            RuleSet rules = endpointClass.ingress();
            ingressOutside = small(rules.outsideNumber());
            ports = rules.allowedOutside(other.outsideAddress());
        }
        return ports.contains(portKey);
    }

    private @Nullable PortSet allowedBy(int map, QuickAnswers answers) {
        return (kind & KIND) == OUTSIDE_IPV4 ? answers.allowedOutside(map, identity) : null;
    }

    private Address outsideAddress() {
        return ((ExternalEndpoint) endpoint()).address();
    }

    EndpointClass endpointClass() {
        return endpointClass;
    }

    /** The known addresses; of a pod on its node's network perhaps the node's. */
    List<Address> addresses() {
        return EndpointResolver.addresses(endpoint);
    }

    /** The address of a family, if it is known. */
    private @Nullable Address address(Family family) {
        if (endpoint instanceof ExternalEndpoint external) {
            return external.address().family() == family ? external.address() : null;
        }
        return Sight.first(addresses(), family);
    }

    private Sight sight() {
        return new Sight(addresses(), address(Family.IPV4), address(Family.IPV6), families(), blockView());
    }

    /** Whether no address is known. */
    boolean isUnknown() {
        return (sight & UNKNOWN) != 0;
    }

    /** The families that this end has, or could have if no address is known. */
    int families() {
        return sight & Families.BOTH;
    }

    BlockView blockView() {
        return BLOCK_VIEWS[sight >>> BLOCK_VIEW];
    }

    /** Whether this is an external endpoint that is not known as a node. */
    boolean isOutside() {
        return endpoint() instanceof ExternalEndpoint external && external.kind() == ExternalEndpoint.Kind.OUTSIDE;
    }

    /** What rules decide about this end at the other side, in a family. */
    Cell cellOf(RuleSet rules, Family family) {
        if (isGoverned()) {
            return rules.cell(endpointClass(), family);
        }
        return switch (blockView()) {
            case BY_ADDRESS -> {
                Address address = address(family);
                yield address == null ? rules.cellOutside() : rules.cellOutside(address);
            }
            case ASSUMED -> rules.cellOutsideIfAllBlocksMatch(family);
            default -> rules.cellOutside();
        };
    }

    /** This end as it would be if every block matched it that could (S69). */
    ResolvedEndpoint assumingBlocksMatch() {
        return resolver.resolve(endpoint, isGoverned(), sight().assumingBlocksMatch());
    }

    /** What all ends have in common that no policy can tell apart: equal for those, and for no others. */
    Object likeness() {
        return isGoverned() ? new Likeness(endpointClass, isFinished()) : endpoint;
    }

    private record Likeness(EndpointClass endpointClass, boolean isFinished) {}

    @Override
    public String toString() {
        return endpoint().displayName();
    }
}
