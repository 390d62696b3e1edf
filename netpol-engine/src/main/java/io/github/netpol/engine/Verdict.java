package io.github.netpol.engine;

import io.github.netpol.engine.Decision.Outcome;
import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.SourceMap;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The answer to one question, with its reasons. Immutable and thread-safe; reasons are worked out when they are asked
 * for, from the policies as they were when the question was asked.
 */
public final class Verdict {
    private final PolicySet policySet;
    private final ResolvedEndpoint source;
    private final ResolvedEndpoint destination;
    private final Protocol protocol;
    // Small, so that a verdict that nobody asks for reasons takes 32 bytes.
    private final char port;
    private final byte within;
    private final boolean allowed;

    Verdict(
            PolicySet policySet,
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            int port,
            Protocol protocol,
            boolean allowed) {
        this(policySet, source, destination, Families.BOTH, port, protocol, allowed);
    }

    private Verdict(
            PolicySet policySet,
            ResolvedEndpoint source,
            ResolvedEndpoint destination,
            int within,
            int port,
            Protocol protocol,
            boolean allowed) {
        this.policySet = policySet;
        this.source = source;
        this.destination = destination;
        this.within = (byte) within;
        this.port = (char) port;
        this.protocol = protocol;
        this.allowed = allowed;
    }

    /** The families in which the connection is evaluated. Mostly nobody asks. */
    private int families() {
        return Evaluator.sharedFamilies(source, destination) & within;
    }

    /** Whether the connection is allowed. */
    public boolean allowed() {
        return allowed;
    }

    /** The end that opens the connection. */
    public Endpoint source() {
        return source.endpoint();
    }

    /** The end that it is opened to. */
    public Endpoint destination() {
        return destination.endpoint();
    }

    /** The destination port, 1 to 65535. */
    public int port() {
        return port;
    }

    /** The protocol. */
    public Protocol protocol() {
        return protocol;
    }

    /** What a side decides, without reasons: much cheaper than {@link #egress()} and {@link #ingress()}. */
    public Outcome outcome(Direction direction) {
        return direction == Direction.EGRESS ? sides().egress() : sides().ingress();
    }

    /** What the source's side decides. */
    public Decision egress() {
        return SideExplainer.of(this, Direction.EGRESS).decision();
    }

    /** What the destination's side decides. */
    public Decision ingress() {
        return SideExplainer.of(this, Direction.INGRESS).decision();
    }

    /** Every option and every unknown that decided a side, in the order of {@link Assumption.Cause}. */
    public List<Assumption> assumptions() {
        return Assumptions.of(this);
    }

    /**
     * The verdict in each address family that was evaluated, IPv4 first; empty if policies have no say, or if the ends
     * have no family in common (E9).
     */
    public Map<Family, Verdict> byFamily() {
        Map<Family, Verdict> verdicts = new EnumMap<>(Family.class);
        if (!Evaluator.policiesHaveNoSay(source, destination)) {
            for (Family family : Families.all()) {
                if (Families.contains(families(), family)) {
                    verdicts.put(family, in(family));
                }
            }
        }
        return Collections.unmodifiableMap(verdicts);
    }

    private Verdict in(Family family) {
        int only = Families.bit(family);
        boolean allowedThere = sides(policySet.evaluator(), source, destination, relation(), only)
                .allow();
        return new Verdict(policySet, source, destination, only, port, protocol, allowedThere);
    }

    /** The verdict and its reasons, for people; without source locations. */
    public String explain() {
        return explain(SourceMap.EMPTY);
    }

    /** The verdict and its reasons, for people; rules come with the places where they were read. */
    public String explain(SourceMap sources) {
        return explain(sources, List.of());
    }

    /**
     * As {@link #explain(SourceMap)}; of peers that match none of the pods it says so too, and which labels may have been
     * meant.
     *
     * @param pods all pods that there are, those of workloads among them; none means that they are not known
     */
    public String explain(SourceMap sources, Collection<Pod> pods) {
        return new VerdictText(this, sources, pods).whole();
    }

    /**
     * The reasons alone: as {@link #explain(SourceMap, Collection)}, without the first line and the empty one after it, and
     * without the nearest fix, for those who want the verdict as it is.
     */
    public String explainReasons(SourceMap sources, Collection<Pod> pods) {
        return new VerdictText(this, sources, pods).reasons();
    }

    /** The first line of {@link #explain()}. */
    @Override
    public String toString() {
        return VerdictText.summary(this);
    }

    PolicySet policySet() {
        return policySet;
    }

    ResolvedEndpoint resolvedSource() {
        return source;
    }

    ResolvedEndpoint resolvedDestination() {
        return destination;
    }

    /** Whether both ends are known and share no family. */
    boolean lacksCommonFamily() {
        return families() == Families.NONE && !Evaluator.policiesHaveNoSay(source, destination);
    }

    NodeRelation relation() {
        return NodeRelation.of(source, destination);
    }

    Sides sides() {
        return sides(policySet.evaluator(), source, destination, relation(), families());
    }

    /** What the sides of this question would decide with another evaluator, other ends, relation or families. */
    Sides sides(
            Evaluator evaluator, ResolvedEndpoint from, ResolvedEndpoint to, NodeRelation relation, int inFamilies) {
        return evaluator.sides(from, to, relation, inFamilies, port, protocol);
    }
}
