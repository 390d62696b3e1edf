package io.github.netpol.testing;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.intents.Subject;
import io.github.netpol.intents.World;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;

/**
 * The beginning of a sentence about policies. What is set here, such as a description, goes for every sentence that starts
 * from it afterwards.
 *
 * @param <A> what the policies stand in: a cluster, manifests, a policy set or a world
 */
public final class PoliciesAssert<A> extends AbstractAssert<PoliciesAssert<A>, A> {
    private final Supplier<World> world;
    private final Consumer<AssertionError> failures;
    private UnaryOperator<Judge> terms = UnaryOperator.identity();

    PoliciesAssert(A actual, Supplier<World> world, Consumer<AssertionError> failures) {
        super(actual, PoliciesAssert.class);
        this.world = world;
        this.failures = failures;
    }

    /** Begins a sentence about connections that all of these open. */
    @CheckReturnValue
    public SourceAssert from(Subject source, Subject... more) {
        return new SourceAssert(judge(), Subjects.of(source, more));
    }

    /** Begins a sentence about who reaches these, and who does not. */
    @CheckReturnValue
    public PortsAssert<IngressAssert> ingressTo(Subject destination, Subject... more) {
        Subjects to = Subjects.of(destination, more);
        return new PortsAssert<>(judge(), (judge, ports) -> new IngressAssert(judge, to, ports));
    }

    /** Begins a sentence about whom these reach, and whom they do not. */
    @CheckReturnValue
    public PortsAssert<EgressAssert> egressFrom(Subject source, Subject... more) {
        Subjects from = Subjects.of(source, more);
        return new PortsAssert<>(judge(), (judge, ports) -> new EgressAssert(judge, from, ports));
    }

    /** Begins a sentence about every pod and workload of a namespace. */
    @CheckReturnValue
    public IsolationAssert everyWorkloadIn(String namespace) {
        return every(Subject.namespace(namespace));
    }

    /** Begins a sentence about all pods and workloads of these. */
    @CheckReturnValue
    public IsolationAssert every(Subject pods, Subject... more) {
        return new IsolationAssert(judge(), Subjects.of(pods, more));
    }

    /** A sentence from here also holds if a subject of it stands for nothing. */
    @CheckReturnValue
    public PoliciesAssert<A> allowingEmpty() {
        return on(Judge::allowingEmpty);
    }

    /** A sentence from here assumes that no pod without a known address has one in an {@code ipBlock} (S69). */
    @CheckReturnValue
    public PoliciesAssert<A> assumingPodsOutsideIpBlocks() {
        return on(Judge::assumingPodsOutsideIpBlocks);
    }

    /** A sentence from here is judged under these options. */
    @CheckReturnValue
    public PoliciesAssert<A> with(EvaluationOptions options) {
        return on(judge -> judge.with(options));
    }

    private PoliciesAssert<A> on(UnaryOperator<Judge> term) {
        UnaryOperator<Judge> before = terms;
        terms = judge -> term.apply(before.apply(judge));
        return myself;
    }

    private Judge judge() {
        isNotNull();
        String overridingMessage = info.overridingErrorMessage();
        return terms.apply(new Judge(
                world.get(),
                Set.of(),
                info.description(),
                overridingMessage == null ? "" : overridingMessage,
                failures));
    }
}
