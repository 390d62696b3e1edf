package io.github.netpol.benchmark.figure;

import java.util.List;
import java.util.Optional;

/**
 * All that was measured in one run, in order.
 *
 * @param all the measurements
 */
record Measurements(List<Measurement> all) {
    static final String FIRST_VERDICT = "FirstVerdict process wall";
    static final String ALL_BYTES = "TableBytes per pod, all beside the model";
    static final String TABLE_BYTES = "TableBytes per pod, tables that questions read";
    static final String YAML_BYTES = "manifest bytes";

    Measurements {
        all = List.copyOf(all);
    }

    Optional<Measurement> find(String benchmark, String shape) {
        return find(benchmark, shape, "");
    }

    Optional<Measurement> find(String benchmark, String shape, String mix) {
        return all.stream()
                .filter(each -> each.benchmark().equals(benchmark)
                        && each.shape().equals(shape)
                        && each.mix().equals(mix))
                .findFirst();
    }
}
