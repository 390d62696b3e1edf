package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Protocol;
import io.github.netpol.model.syntax.PortSyntax;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The API server's validation of ports: of policies (S88, S89), containers (S104) and services. */
final class PortRules {
    private static final List<String> PROTOCOLS =
            Arrays.stream(Protocol.values()).map(Protocol::name).toList();
    private static final String RANGE = "must be between " + PortSyntax.MIN + " and " + PortSyntax.MAX;

    private PortRules() {}

    /** One of {@code ports} of a policy's rule. */
    static void checkPolicyPort(Struct entry, Findings findings) {
        checkProtocol(entry, findings);
        Optional<Value.Number> endPort = entry.number("endPort");
        Optional<Value.Number> number = entry.number("port");
        Optional<Value.Text> name = entry.text("port");
        if (number.isPresent()) {
            checkNumber(number.get(), entry.path("port"), findings);
            endPort.ifPresent(end -> checkEndPort(number.get(), end, entry.path("endPort"), findings));
        } else if (name.isPresent()) {
            endPort.ifPresent(end -> findings.error(
                    Kind.INVALID,
                    entry.path("endPort"),
                    end.position(),
                    "a range needs a numeric `port`; " + Quoted.of(name.get().text()) + " is a name"));
            checkName(name.get(), entry.path("port"), findings);
        } else {
            endPort.ifPresent(end -> findings.error(
                    Kind.INVALID, entry.path("endPort"), end.position(), "a range needs `port` as its first port"));
        }
    }

    private static void checkEndPort(Value.Number port, Value.Number end, FieldPath path, Findings findings) {
        if (end.number() < port.number()) {
            findings.error(
                    Kind.INVALID,
                    path,
                    end.position(),
                    "`" + end.number() + "` must not be below `port` " + port.number());
        }
        checkNumber(end, path, findings);
    }

    static void checkNumber(Value.Number number, FieldPath path, Findings findings) {
        if (!PortSyntax.isNumber((int) number.number())) {
            findings.error(Kind.INVALID, path, number.position(), "`" + number.number() + "` " + RANGE);
        }
    }

    static void checkName(Value.Text name, FieldPath path, Findings findings) {
        for (String problem : PortSyntax.nameProblems(name.text())) {
            findings.error(Kind.INVALID, path, name.position(), "port name " + Quoted.of(name.text()) + " " + problem);
        }
    }

    static void checkProtocol(Struct entry, Findings findings) {
        entry.text("protocol").ifPresent(protocol -> {
            if (!PROTOCOLS.contains(protocol.text())) {
                new Place(findings, entry.path("protocol"), protocol.position())
                        .notSupported(protocol.text(), PROTOCOLS);
            }
        });
    }

    /** The protocol of a checked entry; TCP if it names none (S8). */
    static Protocol protocol(Struct entry) {
        return entry.text("protocol").map(text -> Protocol.valueOf(text.text())).orElse(Protocol.TCP);
    }
}
