package io.github.netpol.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 100).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheThings() {
        List<Integer> results = new ArrayList<>();
        SideBySide.each(NUMBERS, 3, number -> -number, results::add);

        assertThat(results)
                .containsExactlyElementsOf(NUMBERS.stream().map(n -> -n).toList());
    }

    @Test
    void resultsAreTakenByTheCaller() {
        Set<Thread> takers = new HashSet<>();
        SideBySide.each(NUMBERS, 3, number -> number, number -> takers.add(Thread.currentThread()));

        assertThat(takers).containsExactly(Thread.currentThread());
    }

    @Test
    void thereAreAsManyThreadsAsWereAskedFor() {
        CyclicBarrier both = new CyclicBarrier(2);
        Set<Thread> workers = Collections.synchronizedSet(new HashSet<>());
        // Neither of two goes on without the other.
        SideBySide.each(NUMBERS, 2, number -> meet(both, workers), result -> {});

        assertThat(workers).hasSize(2).doesNotContain(Thread.currentThread());
    }

    private static int meet(CyclicBarrier both, Set<Thread> workers) {
        try {
            workers.add(Thread.currentThread());
            return both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        RuntimeException exception = new IllegalArgumentException("three");
        Error error = new StackOverflowError();

        assertThatThrownBy(() -> SideBySide.each(NUMBERS, 2, failing(3, exception), result -> {}))
                .isSameAs(exception);
        assertThatThrownBy(() -> SideBySide.each(NUMBERS, 2, number -> overflow(error), result -> {}))
                .isSameAs(error);
    }

    private static Function<Integer, Integer> failing(int at, RuntimeException exception) {
        return number -> {
            if (number == at) {
                throw exception;
            }
            return number;
        };
    }

    private static int overflow(Error error) {
        throw error;
    }

    @Test
    void anInterruptedCallerStillGetsEverything() {
        Thread.currentThread().interrupt();
        List<Integer> results = new ArrayList<>();
        SideBySide.each(NUMBERS, 2, number -> number, results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).isEqualTo(NUMBERS);
    }

    /** Joining them ends only if they end. */
    @Test
    void theThreadsEndWithTheWork() throws InterruptedException {
        Set<Thread> workers = Collections.synchronizedSet(new HashSet<>());
        SideBySide.each(NUMBERS, 3, number -> workers.add(Thread.currentThread()), result -> {});
        try {
            SideBySide.each(NUMBERS, 3, failing(50, new IllegalStateException("enough")), result -> {});
        } catch (IllegalStateException e) {
            // What counts is what is left of it.
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("netpol-reader")) {
                thread.join();
            }
        }
        assertThat(workers).isNotEmpty().allSatisfy(worker -> {
            assertThat(worker.isDaemon()).isTrue();
            assertThat(worker.isAlive()).isFalse();
        });
    }
}
