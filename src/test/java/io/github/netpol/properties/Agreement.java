package io.github.netpol.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.ResolvedEndpoint;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.ReferenceEvaluator;

/** In what the engine must agree with the specification, and its doors with each other. */
final class Agreement {
    private Agreement() {}

    static void onAnswers(World world) {
        PolicySet engine = world.engine();
        ReferenceEvaluator reference = world.reference();
        world.forAllPairs((source, destination) -> assertThat(
                        EngineAnswers.of(engine.evaluate(source, destination, world.port(), world.protocol())))
                .as(world.question(source, destination))
                .isEqualTo(reference.evaluate(source, destination, world.port(), world.protocol())));
    }

    static void onAssumptions(World world) {
        PolicySet engine = world.engine();
        ReferenceEvaluator reference = world.reference();
        world.forAllPairs((source, destination) -> assertThat(
                        EngineAnswers.causes(engine.evaluate(source, destination, world.port(), world.protocol())))
                .as(world.question(source, destination))
                .isEqualTo(reference.assumptions(source, destination, world.port(), world.protocol())));
    }

    static void onAllowedPorts(World world) {
        PolicySet engine = world.engine();
        ReferenceEvaluator reference = world.reference();
        world.forAllPairs(
                (source, destination) -> assertThat(EngineAnswers.ports(engine.allowedPorts(source, destination)))
                        .as(world.question(source, destination))
                        .isEqualTo(reference.allowedPorts(source, destination)));
    }

    static void onNamedPorts(World world) {
        PolicySet engine = world.engine();
        ReferenceEvaluator reference = world.reference();
        for (String name : PortChoices.NAMES) {
            world.forAllPairs((source, destination) -> {
                if (hasPort(world, destination, name)) {
                    Answer answer = reference.evaluate(source, destination, name, world.protocol());
                    assertThat(EngineAnswers.of(engine.evaluate(source, destination, name, world.protocol())))
                            .as("%s, port %s", world.question(source, destination), name)
                            .isEqualTo(answer);
                } else {
                    assertThatIllegalArgumentException()
                            .as("%s, port %s", world.question(source, destination), name)
                            .isThrownBy(() -> engine.evaluate(source, destination, name, world.protocol()));
                }
            });
        }
    }

    private static boolean hasPort(World world, Endpoint destination, String name) {
        return destination instanceof Pod pod
                && pod.ports().stream()
                        .filter(port -> port.name().equals(name) && port.protocol() == world.protocol())
                        .map(ContainerPort::container)
                        .anyMatch(container -> switch (world.options().namedPortContainers()) {
                            case APP -> container == ContainerPort.Container.APP;
                            case APP_AND_SIDECAR -> container != ContainerPort.Container.INIT;
                            case ALL -> true;
                        });
    }

    /** The doors: with or without reasons, with ends as they are or resolved before. */
    static void ofTheDoors(World world) {
        PolicySet engine = world.engine();
        world.forAllPairs((source, destination) -> {
            String question = world.question(source, destination);
            ResolvedEndpoint from = engine.resolve(source);
            ResolvedEndpoint to = engine.resolve(destination);
            Verdict verdict = engine.evaluate(source, destination, world.port(), world.protocol());
            assertThat(engine.allows(source, destination, world.port(), world.protocol()))
                    .as("allows: %s", question)
                    .isEqualTo(verdict.allowed());
            assertThat(engine.allows(from, to, world.port(), world.protocol()))
                    .as("allows, resolved: %s", question)
                    .isEqualTo(verdict.allowed());
            assertThat(EngineAnswers.of(engine.evaluate(from, to, world.port(), world.protocol())))
                    .as("evaluate, resolved: %s", question)
                    .isEqualTo(EngineAnswers.of(verdict));
            assertThat(engine.allowedPorts(source, destination).contains(world.port(), world.protocol()))
                    .as("allowed ports: %s", question)
                    .isEqualTo(verdict.allowed());
        });
    }
}
