package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.ports.PortSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds which kinds of sources and destinations may talk. For each line of the sources: the destinations that it allows, and
 * of the sources those that the line of each such destination allows. What only one side allows is looked at once for all
 * the kinds of a line, and what neither allows never.
 */
final class PairSearch<T> {
    private final Role<T> sources;
    private final Role<T> destinations;
    private final AllowedKinds allDestinations;
    private final BitSet reached = new BitSet();
    private final PortSet[] reachedOn;
    private long looks;

    PairSearch(Role<T> sources, Role<T> destinations) {
        this.sources = sources;
        this.destinations = destinations;
        allDestinations = AllowedKinds.all(destinations);
        reachedOn = new PortSet[destinations.kindCount()];
    }

    /** Gives all pairs, in blocks. */
    void forEachBlock(ClassPairs.Sink<T> sink) {
        for (int line = 0; line < sources.lineCount(); line++) {
            reached.clear();
            allDestinations.forEach(sources.line(line), (from, to, ports) -> {
                reached.set(from, to);
                Arrays.fill(reachedOn, from, to, ports);
            });
            if (!reached.isEmpty()) {
                AllowedKinds ofLine = AllowedKinds.ofLine(sources, line);
                forEachBlock(ofLine, sink);
                looks += ofLine.looks();
            }
        }
    }

    /** The destinations are those that are reached by what the line of the sources allows. */
    private void forEachBlock(AllowedKinds ofLine, ClassPairs.Sink<T> sink) {
        KindsByPorts<T> admitted = new KindsByPorts<>(sources);
        int kind = reached.nextSetBit(0);
        while (kind >= 0) {
            int line = destinations.lineOf(kind);
            int end = destinations.firstKind(line + 1);
            ofLine.forEach(destinations.line(line), admitted::add);
            // Mostly the destinations admit none.
            if (!admitted.isEmpty()) {
                KindsByPorts<T> admitting = new KindsByPorts<>(destinations);
                for (; kind >= 0 && kind < end; kind = reached.nextSetBit(kind + 1)) {
                    looks++;
                    admitting.add(kind, kind + 1, reachedOn[kind]);
                }
                give(admitted, admitting, sink);
                admitted = new KindsByPorts<>(sources);
            }
            kind = reached.nextSetBit(end);
        }
    }

    private void give(KindsByPorts<T> admitted, KindsByPorts<T> admitting, ClassPairs.Sink<T> sink) {
        for (KindsByPorts.Part<T> from : admitted.parts()) {
            for (KindsByPorts.Part<T> to : admitting.parts()) {
                PortSet ports = from.ports().intersection(to.ports());
                if (!ports.isEmpty()) {
                    sink.block(from.members(), to.members(), ports);
                }
            }
        }
    }

    /** At how many cells was looked so far. */
    long looks() {
        return looks + allDestinations.looks();
    }
}
