package io.github.netpol.yaml.internal.text;

/**
 * What an input may be at most.
 *
 * @param bytes the size of one input in bytes
 * @param depth how deep values may nest
 * @param nodes how many values one document may have
 * @param aliasedNodes how many values the aliases of one document may stand for together
 */
public record Limits(long bytes, int depth, int nodes, int aliasedNodes) {
    /** Far above what clusters have, far below what does harm. */
    public static final Limits DEFAULTS = new Limits(256L << 20, 256, 5_000_000, 1_000_000);
}
