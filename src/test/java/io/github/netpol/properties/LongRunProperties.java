package io.github.netpol.properties;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/**
 * As long a run as one likes, with another seed each time; a failure prints its seed. Skipped unless asked for:
 *
 * <pre>{@code
 * mvn -B verify -Dnetpol.tries=100000 -Dtest=LongRunProperties -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@Domain(Worlds.class)
@AddLifecycleHook(LongRunProperties.OnRequest.class)
class LongRunProperties {
    /** The number of tries; {@code src/pom.xml} passes it on to jqwik. */
    private static final String TRIES = "netpol.tries";

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theEngineAgreesWithTheSpecificationInEverything(@ForAll World world) {
        Agreement.onAnswers(world);
        Agreement.onAssumptions(world);
        Agreement.onAllowedPorts(world);
        Agreement.onNamedPorts(world);
        Agreement.ofTheDoors(world);
    }

    static final class OnRequest implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return System.getProperty(TRIES) == null
                    ? SkipResult.skip("a long run is asked for by -D" + TRIES + "=100000")
                    : SkipResult.doNotSkip();
        }

        @Override
        public PropagationMode propagateTo() {
            return PropagationMode.ALL_DESCENDANTS;
        }
    }
}
