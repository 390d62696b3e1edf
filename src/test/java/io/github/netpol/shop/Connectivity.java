package io.github.netpol.shop;

import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.PolicySet;
import java.util.ArrayList;
import java.util.List;

/** Who reaches whom in the shop, as text: {@code -} for nobody, {@code all} for all ports of all protocols. */
final class Connectivity {
    private static final String GAP = "  ";

    private final PolicySet policies;

    Connectivity(PolicySet policies) {
        this.policies = policies;
    }

    /** The ports, without the word TCP. */
    String ports(String from, String to) {
        AllowedPorts ports = policies.allowedPorts(ExampleShop.end(from), ExampleShop.end(to));
        return ports.toString()
                .replace("TCP 1-65535; UDP 1-65535; SCTP 1-65535", "all")
                .replace("TCP ", "")
                .replace("none", "-");
    }

    /** A row for each source, a column for each destination. */
    String matrix(List<String> sources, List<String> destinations) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", destinations));
        for (String from : sources) {
            rows.add(row(from, destinations.stream().map(to -> ports(from, to)).toList()));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int column = i;
                int width = rows.stream()
                        .mapToInt(each -> each.get(column).length())
                        .max()
                        .orElseThrow();
                line.append(row.get(i))
                        .append(" ".repeat(width - row.get(i).length()))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(String head, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(head));
        row.addAll(cells);
        return row;
    }
}
