package io.github.netpol.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file, as far as the tests look into it.
 *
 * @param file its name from the top folder
 * @param parts its code blocks and tables, in order
 * @param links the targets of its links
 * @param anchors the anchors of its headings
 */
public record Document(String file, List<Part> parts, List<String> links, List<String> anchors) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#+ +(.*)");
    private static final String FENCE = "```";

    /** A code block or a table. */
    public sealed interface Part {
        /** Where it starts, counted from 1. */
        int line();
    }

    /**
     * A code block.
     *
     * @param language what stands behind the opening fence
     * @param text the lines between the fences, each with its line feed
     */
    public record Block(int line, String language, String text) implements Part {}

    /**
     * A table.
     *
     * @param rows its rows without the head
     */
    public record Table(int line, List<String> head, List<List<String>> rows) implements Part {}

    /** Reads a file, named from the top folder. */
    public static Document read(String file) {
        List<Part> parts = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        List<String> lines = Repository.read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int start = i + 1;
            if (line.strip().startsWith(FENCE)) {
                StringBuilder text = new StringBuilder();
                while (!lines.get(++i).strip().equals(FENCE)) {
                    text.append(lines.get(i)).append('\n');
                }
                parts.add(new Block(start, line.strip().substring(FENCE.length()), text.toString()));
                continue;
            }
            addLinks(line, links);
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                anchors.add(anchor(heading.group(1)));
            }
            if (line.startsWith("|")) {
                List<List<String>> rows = new ArrayList<>();
                while (i < lines.size() && lines.get(i).startsWith("|")) {
                    addLinks(lines.get(i), links);
                    rows.add(cells(lines.get(i++)));
                }
                i--;
                parts.add(new Table(start, rows.get(0), rows.subList(2, rows.size())));
            }
        }
        return new Document(file, List.copyOf(parts), List.copyOf(links), List.copyOf(anchors));
    }

    private static void addLinks(String line, List<String> links) {
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            links.add(link.group(1));
        }
    }

    /** The anchor of a heading, as GitHub makes it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static List<String> cells(String row) {
        return List.of(row.strip().replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|")).stream()
                .map(String::strip)
                .toList();
    }

    /** The code blocks, in order. */
    public List<Block> blocks() {
        return parts.stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .toList();
    }
}
