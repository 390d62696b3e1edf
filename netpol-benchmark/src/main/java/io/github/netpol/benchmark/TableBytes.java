package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Cluster;
import java.util.regex.Pattern;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.info.GraphPathRecord;
import org.openjdk.jol.info.GraphStats;

/**
 * The memory that an inventory needs beside the model objects that it was made of, in two figures.
 *
 * <ul>
 *   <li>All of it: what can be reached from both, less what can be reached from the model. Handles, the index of pods and
 *       all that only changes and reasons need are in it.
 *   <li>The tables that questions are answered from: the answers between classes and of rows, and the maps of addresses
 *       outside. This is what should fit a processor's caches, and what the figure to reach is about.
 * </ul>
 *
 * <p>It is taken when every pod has its handle and many questions were asked, so what is only made when it is needed counts
 * too.
 *
 * <p>JOL does the walking, because it knows the layout that the running JVM has chosen; it must be started with
 * {@code -Djol.magicFieldOffset=true}, or it cannot look into records.
 */
public final class TableBytes {
    // The arrays of pair tables and of rows' answers, and what is below a map of addresses outside but the keys it is
    // found by.
    private static final Pattern TABLES = Pattern.compile(".*(\\.words|\\.outsides?\\b(?!.*\\.key).*)");

    private TableBytes() {}

    /** Prints the bytes for each pod of the shape that is named: of all, and of the tables that questions read. */
    public static void main(String[] arguments) {
        Dataset dataset = Shape.of(arguments[0]).generate();
        Cluster cluster = dataset.cluster();
        Inventory inventory = Inventory.of(cluster);
        int allowed = ask(inventory, ResolvedQuestions.of(dataset, QueryMix.REALISTIC, inventory));
        long model = GraphStats.parseInstance(cluster, dataset).totalSize();
        long all = GraphStats.parseInstance(cluster, dataset, inventory).totalSize();
        System.err.println(inventory + ": " + (all - model) + " bytes beside " + model + " of the model; " + allowed
                + " questions allowed");
        System.out.println((double) (all - model) / dataset.pods().size());
        System.out.println((double) tables(inventory) / dataset.pods().size());
    }

    private static long tables(Inventory inventory) {
        GraphLayout graph = GraphLayout.parseInstance(inventory);
        return graph.addresses().stream()
                .map(graph::record)
                .filter(object -> TABLES.matcher(object.path()).matches())
                .mapToLong(GraphPathRecord::size)
                .sum();
    }

    private static int ask(Inventory inventory, ResolvedQuestions questions) {
        int allowed = 0;
        for (int i = 0; i < ResolvedQuestions.COUNT; i++) {
            if (inventory
                    .policies()
                    .allows(
                            questions.sources[i],
                            questions.destinations[i],
                            questions.ports[i],
                            questions.protocols[i])) {
                allowed++;
            }
        }
        return allowed;
    }
}
