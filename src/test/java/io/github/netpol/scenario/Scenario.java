package io.github.netpol.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Protocol;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.Answer.Cause;
import io.github.netpol.spec.Answer.Outcome;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Policies and options, ready to be asked about connections.
 *
 * <pre>{@code
 * given(policy).connect(web, db, 5432).isAllowed().byRules("shop/db-in ingress[0].from[0]");
 * }</pre>
 */
public final class Scenario {
    private final List<NetworkPolicy> policies;
    private final EvaluationOptions options;
    private final ReferenceEvaluator reference;
    private final PolicySet engine;

    private Scenario(List<NetworkPolicy> policies, EvaluationOptions options) {
        this.policies = policies;
        this.options = options;
        reference = new ReferenceEvaluator(policies, options);
        engine = PolicySet.of(policies, options);
    }

    /** These policies with the default options. */
    public static Scenario given(NetworkPolicy... policies) {
        return new Scenario(List.of(policies), EvaluationOptions.DEFAULTS);
    }

    /** The same policies with these options. */
    public Scenario with(EvaluationOptions other) {
        return new Scenario(policies, other);
    }

    /** What both judges say of a TCP connection; fails if they disagree. */
    public Answered connect(Endpoint source, Endpoint destination, int port) {
        return connect(source, destination, port, Protocol.TCP);
    }

    /** What both judges say of a connection; fails if they disagree. */
    public Answered connect(Endpoint source, Endpoint destination, int port, Protocol protocol) {
        String question = source.displayName() + " -> " + destination.displayName() + " on " + protocol + " " + port
                + ", " + options;
        Answer specified = reference.evaluate(source, destination, port, protocol);
        Set<Cause> assumed = reference.assumptions(source, destination, port, protocol);
        Verdict verdict = engine.evaluate(source, destination, port, protocol);
        assertThat(EngineAnswers.of(verdict))
                .as("engine against specification: %s", question)
                .isEqualTo(specified);
        assertThat(EngineAnswers.causes(verdict))
                .as("assumptions, engine against specification: %s", question)
                .isEqualTo(assumed);
        assertThat(engine.allows(source, destination, port, protocol))
                .as("allows: %s", question)
                .isEqualTo(specified.allowed());
        return new Answered(question, specified, assumed);
    }

    /** The ports on which both judges say that the connection is allowed, as {@code TCP 80,90-99; UDP 53}. */
    public String allowedPorts(Endpoint source, Endpoint destination) {
        assertThat(EngineAnswers.ports(engine.allowedPorts(source, destination)))
                .as("allowed ports, engine against specification")
                .isEqualTo(reference.allowedPorts(source, destination));
        return engine.allowedPorts(source, destination).toString();
    }

    /** An answer on which both judges agree. */
    public record Answered(String question, Answer answer, Set<Cause> assumed) {

        /** Insists that the connection is allowed. */
        public Answered isAllowed() {
            assertThat(answer.allowed()).as("%s: %s", question, answer).isTrue();
            return this;
        }

        /** Insists that the connection is denied. */
        public Answered isDenied() {
            assertThat(answer.allowed()).as("%s: %s", question, answer).isFalse();
            return this;
        }

        /** Insists on what each side decides. */
        public Answered sides(Outcome egress, Outcome ingress) {
            assertThat(List.of(answer.egress().outcome(), answer.ingress().outcome()))
                    .as(question)
                    .isEqualTo(List.of(egress, ingress));
            return this;
        }

        /** Insists on the policies that isolate the source, then those that isolate the destination. */
        public Answered isolatedBy(List<String> egress, List<String> ingress) {
            assertThat(answer.egress().isolatedBy().stream().map(Object::toString))
                    .isEqualTo(egress);
            assertThat(answer.ingress().isolatedBy().stream().map(Object::toString))
                    .isEqualTo(ingress);
            return this;
        }

        /** Insists on the rules that allow, those of the source's side first, as {@code ns/policy ingress[0].from[1]}. */
        public Answered byRules(String... rules) {
            assertThat(List.of(answer.egress(), answer.ingress()).stream()
                            .flatMap(side -> side.rules().stream())
                            .map(rule -> rule.policy() + " " + rule.peer()))
                    .as(question)
                    .containsExactly(rules);
            return this;
        }

        /** Insists on everything that the answer rests on. */
        public Answered assuming(Cause... causes) {
            assertThat(assumed).as(question).containsExactlyInAnyOrder(causes);
            return this;
        }

        /** Insists on the answer in each family. */
        public Answered inFamilies(Map<Family, Boolean> allowed) {
            Map<Family, Boolean> actual = new EnumMap<>(Family.class);
            answer.byFamily().forEach((family, each) -> actual.put(family, each.allowed()));
            assertThat(actual).as(question).isEqualTo(allowed);
            return this;
        }
    }
}
