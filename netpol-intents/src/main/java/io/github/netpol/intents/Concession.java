package io.github.netpol.intents;

/** What a claim leaves to chance, so that it does not fail for it. */
public enum Concession {
    /** A subject may stand for nothing: what is said of nobody is true. */
    EMPTY_SUBJECTS,
    /** A pod without a known address is taken to have none in an ipBlock (S69). */
    PODS_OUTSIDE_IP_BLOCKS
}
