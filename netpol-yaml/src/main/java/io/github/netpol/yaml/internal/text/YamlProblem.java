package io.github.netpol.yaml.internal.text;

import io.github.netpol.yaml.internal.text.Node.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What SnakeYAML has to say against a document, in our words, at the place that helps. */
final class YamlProblem {
    private final String context;
    private final String problem;
    private final @Nullable Mark contextMark;
    private final @Nullable Mark problemMark;
    private final char[] chars;
    private final int start;
    private final int end;
    private final int firstLine;

    YamlProblem(MarkedYAMLException exception, char[] chars, int start, int end, int firstLine) {
        this.context = exception.getContext() == null ? "" : exception.getContext();
        this.problem = exception.getProblem() == null ? "" : exception.getProblem();
        this.contextMark = exception.getContextMark();
        this.problemMark = exception.getProblemMark();
        this.chars = chars;
        this.start = start;
        this.end = end;
        this.firstLine = firstLine;
    }

    /** A dash without a blank after it is the likely mistake, not a part of the item. */
    private static String withoutDash(String line) {
        return line.startsWith("-") ? line.substring(1) : line;
    }

    TextProblem toTextProblem() {
        if (problem.startsWith("found character")) {
            return at(problemMark, strayCharacter());
        }
        if (problem.equals("could not find expected ':'")) {
            String line = lineAt(contextMark);
            return at(
                    contextMark,
                    "`" + line
                            + "` is neither a field (`key: value`) nor a list item; if it belongs to a list, write `- "
                            + withoutDash(line) + "`");
        }
        if (problem.equals("found unexpected end of stream") || problem.equals("found unexpected document separator")) {
            return at(contextMark, "the quotes that open here are not closed before the document ends");
        }
        if (problem.startsWith("expected ',' or")) {
            String bracket = problem.contains("']'") ? "]" : "}";
            String opening = bracket.equals("]") ? "[" : "{";
            return at(problemMark, "expected `,` or `" + bracket + "` here; the `" + opening + "` is at " + where());
        }
        if (problem.startsWith("expected <block end>") && followsQuote()) {
            return at(problemMark, "nothing may follow the closing quote; put quotes around the whole text or none");
        }
        if (problem.startsWith("expected <block end>")) {
            String what = context.endsWith("mapping") ? "mapping" : "list";
            return at(
                    problemMark,
                    "this does not belong to the " + what + " that begins at " + where()
                            + "; is the indentation right?");
        }
        String inside = insideToken();
        return inside.isEmpty()
                ? at(problemMark == null ? contextMark : problemMark, otherWords())
                : at(contextMark, inside);
    }

    /** What is wrong with something that its first character makes what it is; empty if that is not the case. */
    private String insideToken() {
        return switch (context) {
            case "while scanning a block scalar" ->
                "the text of a block begins on the line after its `|` or `>`, with more indentation";
            case "while scanning an alias" -> needsQuotes("*", "an alias");
            case "while scanning an anchor" -> needsQuotes("&", "an anchor");
            case "while scanning a tag", "while parsing a node" -> needsQuotes("!", "a tag");
            case "while scanning a directive" ->
                "a line that begins with `%` is a directive of YAML, and there is none like this";
            default -> "";
        };
    }

    private static String needsQuotes(String indicator, String what) {
        return "`" + indicator + "` begins " + what + ", and what follows cannot be one; put the text in quotes";
    }

    private String otherWords() {
        if (problem.equals("mapping values are not allowed here")) {
            return "a mapping value is not allowed here; is the indentation right, or does a text with `:` need"
                    + " quotes?";
        }
        if (problem.equals("sequence entries are not allowed here")) {
            return "a list item is not allowed here; it needs a line of its own and the right indentation";
        }
        if (problem.startsWith("expected the node content")) {
            return problem.contains("end>'") && !problem.contains("block")
                    ? "the document ends here, where a value is expected"
                    : "a value is expected here";
        }
        if (problem.startsWith("expected '<document start>'")) {
            return "the document has ended before; separate documents with `---`";
        }
        if (problem.startsWith("found unknown escape character")) {
            return "a backslash in double quotes does not go with this character; write `\\\\` for a backslash";
        }
        return problem.isEmpty() ? "the text is not YAML from here on" : Excerpt.onOneLine(problem);
    }

    private String strayCharacter() {
        int offset = problemMark == null ? end : start + problemMark.getIndex();
        int character = offset < end ? Character.codePointAt(chars, offset, end) : 0;
        return character == '\t'
                ? "a tab is used for indentation; use spaces"
                : "no value can begin with the character `" + Excerpt.of(character) + "`; put the text in quotes";
    }

    private boolean followsQuote() {
        int before = problemMark == null ? start : start + problemMark.getIndex() - 1;
        while (before > start && chars[before] == ' ') {
            before--;
        }
        return before >= start && (chars[before] == '"' || chars[before] == '\'');
    }

    /** The rest of a line, without what is too much for a message. */
    private String lineAt(@Nullable Mark mark) {
        int from = mark == null ? end : start + mark.getIndex();
        int to = from;
        while (to < end && !Cursor.isBreak(chars[to])) {
            to++;
        }
        return Excerpt.of(new String(chars, from, to - from).strip());
    }

    private String where() {
        Position position = position(contextMark);
        return position.line() + ":" + position.column();
    }

    private TextProblem at(@Nullable Mark mark, String message) {
        return TextProblem.syntax(position(mark), message);
    }

    private Position position(@Nullable Mark mark) {
        return mark == null
                ? new Position(firstLine, 1)
                : new Position(firstLine + mark.getLine(), mark.getColumn() + 1);
    }
}
