package io.github.netpol.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Where the parts of one policy were read. Most policies have the same few parts, so policies of one shape share their
 * paths, and of each place only the two numbers are left.
 */
final class Places {
    static final Places NONE = new Places(new Paths(new String[0]), List.of(), new int[0]);

    private final Paths paths;
    // One for all, or one for each path.
    private final List<String> files;
    // Line and column in turn.
    private final int[] positions;

    private Places(Paths paths, List<String> files, int[] positions) {
        this.paths = paths;
        this.files = files;
        this.positions = positions;
    }

    Optional<SourceLocation> find(String path) {
        int index = Arrays.binarySearch(paths.sorted, path);
        return index < 0 ? Optional.empty() : Optional.of(at(index));
    }

    private SourceLocation at(int index) {
        String file = files.get(files.size() == 1 ? 0 : index);
        return new SourceLocation(file, positions[2 * index], positions[2 * index + 1]);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Places other
                && paths.equals(other.paths)
                && files.equals(other.files)
                && Arrays.equals(positions, other.positions);
    }

    @Override
    public int hashCode() {
        return 31 * paths.hashCode() + Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        StringJoiner all = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < paths.sorted.length; i++) {
            all.add(paths.sorted[i] + "=" + at(i));
        }
        return all.toString();
    }

    /** The paths of a policy's parts, in order. */
    static final class Paths {
        private final String[] sorted;

        private Paths(String[] sorted) {
            this.sorted = sorted;
        }

        @Override
        public boolean equals(Object object) {
            return this == object || (object instanceof Paths other && Arrays.equals(sorted, other.sorted));
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }

    /** Collects the places of one policy, in any order. */
    static final class Builder {
        private static final int FIRST_ROOM = 8;

        private final List<String> paths = new ArrayList<>(FIRST_ROOM);
        private final List<String> files = new ArrayList<>(FIRST_ROOM);
        private int[] positions = new int[2 * FIRST_ROOM];

        /** Adds a place; of one path the last counts. */
        void add(String path, SourceLocation location) {
            int at = 2 * paths.size();
            if (at == positions.length) {
                positions = Arrays.copyOf(positions, 2 * at);
            }
            positions[at] = location.line();
            positions[at + 1] = location.column();
            files.add(location.file());
            paths.add(path);
        }

        /** The places so far, with paths that are shared by all those that were built with the same map. */
        Places build(Map<Paths, Paths> shapes) {
            SortedMap<String, Integer> last = new TreeMap<>();
            for (int i = 0; i < paths.size(); i++) {
                last.put(paths.get(i), i);
            }
            int[] sortedPositions = new int[2 * last.size()];
            List<String> sortedFiles = new ArrayList<>(last.size());
            for (int index : last.values()) {
                int at = 2 * sortedFiles.size();
                sortedPositions[at] = positions[2 * index];
                sortedPositions[at + 1] = positions[2 * index + 1];
                sortedFiles.add(files.get(index));
            }
            Paths sorted = new Paths(last.keySet().toArray(new String[0]));
            boolean oneFile = Set.copyOf(sortedFiles).size() == 1;
            return new Places(
                    shapes.computeIfAbsent(sorted, own -> own),
                    List.copyOf(oneFile ? sortedFiles.subList(0, 1) : sortedFiles),
                    sortedPositions);
        }
    }
}
