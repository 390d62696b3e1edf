package io.github.netpol.benchmark;

import io.github.netpol.benchmark.workload.Dataset;
import io.github.netpol.benchmark.workload.QueryMix;
import io.github.netpol.benchmark.workload.Shape;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Cluster;
import java.util.List;
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
    // By where an object is reached: the answers between classes, those of rows, and what is below a map of addresses
    // outside but the keys it is found by.
    private static final List<Pattern> TABLES = List.of(
            Pattern.compile(".*\\.(wordsAtHome|pairs(AtHome)?\\.words)"),
            Pattern.compile(".*\\.(answers|ingress|egress)\\.words"),
            Pattern.compile(".*\\.outsides?\\b(?!.*\\.key).*"));

    private TableBytes() {}

    /**
     * Bytes for each pod.
     *
     * @param all of all beside the model
     * @param tables of the tables that questions read
     */
    record PerPod(double all, double tables) {}

    /** Prints the bytes for each pod of the shape that is named: of all, and of the tables that questions read. */
    public static void main(String[] arguments) {
        PerPod bytes = of(Shape.of(arguments[0]).generate());
        System.out.println(bytes.all());
        System.out.println(bytes.tables());
    }

    static PerPod of(Dataset dataset) {
        Cluster cluster = dataset.cluster();
        Inventory inventory = Inventory.of(cluster);
        int allowed = ask(inventory, ResolvedQuestions.of(dataset, QueryMix.REALISTIC, inventory));
        long model = GraphStats.parseInstance(cluster, dataset).totalSize();
        long all = GraphStats.parseInstance(cluster, dataset, inventory).totalSize();
        System.err.println(inventory + ": " + (all - model) + " bytes beside " + model + " of the model; " + allowed
                + " questions allowed");
        double pods = dataset.pods().size();
        return new PerPod((all - model) / pods, tables(inventory) / pods);
    }

    private static long tables(Inventory inventory) {
        GraphLayout graph = GraphLayout.parseInstance(inventory);
        List<GraphPathRecord> objects =
                graph.addresses().stream().map(graph::record).toList();
        return TABLES.stream().mapToLong(pattern -> bytes(pattern, objects)).sum();
    }

    private static long bytes(Pattern pattern, List<GraphPathRecord> objects) {
        long bytes = objects.stream()
                .filter(object -> pattern.matcher(object.path()).matches())
                .mapToLong(GraphPathRecord::size)
                .sum();
        if (bytes == 0) {
            throw new IllegalStateException("nothing is at `" + pattern + "`; was a field renamed?");
        }
        return bytes;
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
