package io.github.netpol.properties;

import net.jqwik.api.ForAll;
import net.jqwik.api.domains.Domain;

/** The engine says what the specification says. */
@Domain(Worlds.class)
class AgreementProperties {

    @Reproducible
    void theEngineAndTheSpecificationGiveTheSameAnswerForTheSameReasons(@ForAll World world) {
        Agreement.onAnswers(world);
    }

    @Reproducible
    void theEngineAndTheSpecificationMakeTheSameAssumptions(@ForAll World world) {
        Agreement.onAssumptions(world);
    }

    @Reproducible
    void allowedPortsAreExact(@ForAll World world) {
        Agreement.onAllowedPorts(world);
    }

    @Reproducible
    void aNamedDestinationPortStandsForAllOfItsNumbers(@ForAll World world) {
        Agreement.onNamedPorts(world);
    }

    @Reproducible
    void everyDoorToTheEngineGivesTheSameAnswer(@ForAll World world) {
        Agreement.ofTheDoors(world);
    }
}
