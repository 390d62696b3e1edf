package io.github.netpol.engine.internal.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.internal.compiled.Terms.OfNamespace;
import io.github.netpol.engine.internal.rules.PeerTerm;
import io.github.netpol.engine.internal.rules.PeerTerm.NamespaceScope;
import io.github.netpol.model.Direction;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Namespace;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TermsTest {
    private static final Namespace SHOP = Namespace.of("shop");
    private static final PeerTerm.Pods ANY_OF_SHOP =
            new PeerTerm.Pods(new NamespaceScope.Named("shop"), LabelSelector.EVERYTHING);

    /** Names whose hash is asked for in each step of adding a term, and who asks has to wait. */
    private static final class Names extends AbstractSet<String> {
        private final Runnable step;

        Names(Runnable step) {
            this.step = step;
        }

        @Override
        public int hashCode() {
            step.run();
            return 0;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }

    /** Lets another thread look, and waits until it has, or has to wait itself. */
    private static void look(FutureTask<OfNamespace> look) {
        Thread thread = new Thread(look);
        thread.start();
        Set<Thread.State> over = EnumSet.of(Thread.State.BLOCKED, Thread.State.TERMINATED);
        while (!over.contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(60)
    void whatIsCountedIsAlsoFoundWhileATermIsAdded() throws InterruptedException, ExecutionException {
        for (int step = 1; step <= 2; step++) {
            Terms asked = new Terms(Direction.INGRESS, new BlockTerms(List.of()));
            FutureTask<OfNamespace> look = new FutureTask<>(() -> asked.of(SHOP));
            int[] stepsLeft = {step};
            asked.pods(ANY_OF_SHOP, "db", new Names(() -> {
                if (--stepsLeft[0] == 0) {
                    look(look);
                }
            }));

            assertThat(stepsLeft[0]).isNotPositive();
            assertThat(look.get().terms()).hasSize(look.get().count());
        }
    }
}
