package io.github.netpol.cli;

import io.github.netpol.intents.IntentResult;
import io.github.netpol.intents.IntentResult.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * What came of the intents of some files.
 *
 * @param files the files, in the order in which they were named
 * @param ignored the policies that were left out
 */
record IntentResults(List<OfFile> files, List<String> ignored) {

    /**
     * What came of the intents of one file.
     *
     * @param file its name
     * @param intents the results, in the order of the file
     */
    record OfFile(String file, List<IntentResult> intents) {
        /** How many there are of one of these sorts. */
        long count(Outcome... outcomes) {
            return intents.stream()
                    .filter(result -> Arrays.asList(outcomes).contains(result.outcome()))
                    .count();
        }
    }

    /** The results of all files. */
    List<IntentResult> all() {
        return files.stream().flatMap(file -> file.intents().stream()).toList();
    }

    /** How many there are of one of these sorts. */
    long count(Outcome... outcomes) {
        return files.stream().mapToLong(file -> file.count(outcomes)).sum();
    }

    boolean hasFailures() {
        return count(Outcome.FAILED, Outcome.EXPIRED) > 0;
    }

    /** All of it in one line: {@code 5 intents: 3 passed, 1 waived, 1 failed}. */
    String summary() {
        int intents = all().size();
        long waived = count(Outcome.WAIVED);
        long expired = count(Outcome.EXPIRED);
        return intents + (intents == 1 ? " intent: " : " intents: ") + count(Outcome.PASSED) + " passed, "
                + (waived == 0 ? "" : waived + " waived, ") + count(Outcome.FAILED) + " failed"
                + (expired == 0 ? "" : ", " + expired + " expired");
    }
}
