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
import java.util.List;
import java.util.Optional;

/** The API server's validation of ports: of policies (S88, S89), containers (S104) and services. */
final class PortRules {
    private static final List<String> PROTOCOLS =
            List.of(Protocol.TCP.name(), Protocol.UDP.name(), Protocol.SCTP.name());
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
            if (endPort.isPresent()) {
                checkEndPort(number.get(), endPort.get(), entry.path("endPort"), findings);
            }
        } else if (name.isPresent()) {
            if (endPort.isPresent()) {
                uselessEndPort(
                        entry,
                        "a range needs a numeric `port`; "
                                + Quoted.of(name.get().text()) + " is a name",
                        findings);
            }
            checkName(name.get(), entry.path("port"), findings);
        } else if (endPort.isPresent()) {
            uselessEndPort(entry, "a range needs `port` as its first port", findings);
        }
    }

    private static void uselessEndPort(Struct entry, String message, Findings findings) {
        findings.error(Kind.INVALID, entry.path("endPort"), entry.valuePosition("endPort"), message);
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
        Optional<Value.Text> protocol = entry.text("protocol");
        if (protocol.isPresent() && !PROTOCOLS.contains(protocol.get().text())) {
            new Place(findings, entry.path("protocol"), protocol.get().position())
                    .notSupported(protocol.get().text(), PROTOCOLS);
        }
    }

    /** The protocol of a checked entry; TCP if it names none (S8). */
    static Protocol protocol(Struct entry) {
        return entry.has("protocol") ? Protocol.valueOf(entry.textOrEmpty("protocol")) : Protocol.TCP;
    }
}
