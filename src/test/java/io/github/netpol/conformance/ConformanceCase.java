package io.github.netpol.conformance;

import io.github.netpol.model.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One case: a title, what the pods serve, and steps. A step begins with {@code ##} and its kind, and may have a body: a
 * manifest, or the table of a probe (S109) with a row for each source and a mark for each destination.
 */
record ConformanceCase(Path file, String title, List<Served> serves, List<Step> steps) {

    record Served(Protocol protocol, int port) {}

    /** The words after {@code ##}, and the lines below. */
    record Step(List<String> words, String body) {}

    static ConformanceCase read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] parts = text.split("(?m)^## ", -1);
        List<String> head = parts[0].lines().toList();
        List<Served> serves = new ArrayList<>();
        for (String served : head.get(1).substring("serves ".length()).split(", ", -1)) {
            String[] words = served.split(" ", -1);
            serves.add(new Served(Protocol.valueOf(words[0]), Integer.parseInt(words[1])));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            steps.add(new Step(List.of(parts[i].substring(0, end).split(" ", -1)), parts[i].substring(end + 1)));
        }
        return new ConformanceCase(file, head.get(0), serves, steps);
    }
}
