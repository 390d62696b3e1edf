package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Namespace;
import io.github.netpol.model.NetworkPolicy;
import java.util.List;
import java.util.Locale;

/** The clusters that benchmarks run on. Each is the same every time. */
public enum Shape {
    /** A demo shop: 2 namespaces, 26 pods, 13 policies. It has no seed. */
    SMALL(0),
    /** 100 namespaces, 3,000 pods, 1,000 policies. */
    MEDIUM(1002),
    /** 1,000 namespaces, 50,000 pods, 10,000 policies. */
    LARGE(1003),
    /** 10,000 namespaces, 150,000 pods, 100,000 policies, of which 50 have lists of 20,000 CIDRs. */
    EXTREME(1004),
    /** As {@link #LARGE}, but every list of CIDRs cuts the range of the pods into pieces. */
    LARGE_PODCIDR(1003),
    /** 1,000 namespaces, 50,000 pods, 10,000 policies in the shape of a load test, with 100,000 distinct peers. */
    KB_1000(6);

    private static final int LONG_LISTS = 50;

    private final long seed;

    Shape(long seed) {
        this.seed = seed;
    }

    /** What the generated values follow from. */
    public long seed() {
        return seed;
    }

    /** The name in tables and on command lines. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The shape of that label. */
    public static Shape of(String label) {
        for (Shape shape : values()) {
            if (shape.label().equals(label)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("`" + label + "` is no workload; they are "
                + String.join(", ", List.of(values()).stream().map(Shape::label).toList()));
    }

    /** The cluster. */
    public Dataset generate() {
        return generate(seed);
    }

    /** The cluster with other policies on the same namespaces and pods; of no effect where there is one seed for all. */
    public Dataset generate(long policySeed) {
        return switch (this) {
            case SMALL -> OnlineBoutique.generate();
            case MEDIUM -> generate(100, 3_000, PolicyShape.of(1_000), policySeed);
            case LARGE -> generate(1_000, 50_000, PolicyShape.of(10_000), policySeed);
            case EXTREME -> generate(10_000, 150_000, PolicyShape.of(100_000).withLongLists(LONG_LISTS), policySeed);
            case LARGE_PODCIDR ->
                generate(1_000, 50_000, PolicyShape.of(10_000).with(PolicyShape.Lists.IN_POD_RANGE), policySeed);
            case KB_1000 -> LoadTest.generate(new SplitMix64(seed));
        };
    }

    private Dataset generate(int namespaces, int pods, PolicyShape policies, long policySeed) {
        SplitMix64 random = new SplitMix64(seed ^ 0x1111);
        List<Namespace> spaces = NamespaceGenerator.generate(random, namespaces);
        Topology topology = PodGenerator.generate(random, spaces, pods);
        List<NetworkPolicy> made = new PolicyGenerator(
                        topology, policies, new SplitMix64(policySeed ^ 0x2222), new SplitMix64(policySeed ^ 0x3333))
                .generate();
        return new Dataset(topology.namespaces(), topology.replicas(), topology.pods(), made);
    }
}
