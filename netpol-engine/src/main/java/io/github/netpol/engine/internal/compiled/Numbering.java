package io.github.netpol.engine.internal.compiled;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers things from 0 on, equal things alike. Thread-safe; known things are found without a lock. */
final class Numbering<T> {
    /** Stands for a thing that got no number. */
    static final int NONE = Integer.MAX_VALUE;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();

    int number(T thing) {
        Integer known = numbers.get(thing);
        return known == null ? add(thing) : known;
    }

    private synchronized int add(T thing) {
        return numbers.computeIfAbsent(thing, t -> numbers.size());
    }

    int size() {
        return numbers.size();
    }
}
