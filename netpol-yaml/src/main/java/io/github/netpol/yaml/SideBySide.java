package io.github.netpol.yaml;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on several things at a time, with the results in the order of the things. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Works on all things in threads of its own, which end with it, and hands the results on in the caller's. What the
     * work throws, this throws. Interrupting the caller changes nothing.
     */
    static <T, R> void each(List<T> things, int threads, Function<T, R> work, Consumer<R> results) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, SideBySide::thread);
        try {
            Queue<CompletableFuture<R>> pending = new ArrayDeque<>(things.size());
            things.forEach(thing -> pending.add(CompletableFuture.supplyAsync(() -> work.apply(thing), pool)));
            while (!pending.isEmpty()) {
                results.accept(pending.remove().join());
            }
        } catch (CompletionException e) {
            throw unchecked(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "netpol-reader");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unchecked(CompletionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }
}
