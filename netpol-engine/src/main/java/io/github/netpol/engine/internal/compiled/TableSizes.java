package io.github.netpol.engine.internal.compiled;

/**
 * How large a table may become before another representation takes its place. The sizes are chosen together: what most
 * questions read should fit the caches of a processor, a few megabytes, as one that does not costs several times more than
 * one step more in another that does. The figures are measured with the generated clusters of the benchmarks.
 */
final class TableSizes {
    /**
     * Pairs of classes of one namespace in its {@link PairTable}: 2,048 classes and two megabytes. Pairs beyond are answered
     * by rows, which grow with their runs and not with the square of the classes.
     */
    static final int MOST_PAIRS = 1 << 22;

    /**
     * Answers of all rows of a direction in {@link RowAnswers}: four megabytes, where a large cluster takes a tenth of that.
     * Beyond, groups with neighbouring numbers share a place: most of them have one answer, and for the others rows are
     * asked. A table of all pairs of classes would take sixty times the memory, and be slower for it.
     */
    static final int MOST_ANSWERS = 1 << 24;

    /**
     * Peer groups that a {@link PeerSpace} numbers, of which a large cluster has about a thousand. Whoever meets more gets
     * answers that are right and not remembered, so that memory is bounded.
     */
    static final int MOST_GROUPS = 1 << 18;

    /**
     * CIDRs of a rule, or exceptions of a block, that are found by a look-up for each prefix length, in constant time for all
     * rules together. A longer list has a map of its own in {@link BlockTerms}, which is searched for each pod: there are
     * few, and one of 20,000 would make the index of all others large.
     */
    static final int LONGEST_FILED_LIST = 64;

    private TableSizes() {}
}
