package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.IpBlock;
import io.github.netpol.model.syntax.AddressSyntax;
import io.github.netpol.model.syntax.AddressSyntax.Problem;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.TypographicQuotes;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.List;
import java.util.Optional;

/** The API server's validation of IP blocks (S80 to S86). */
final class CidrRules {
    private final Cidr.Validation validation;
    private final Findings findings;

    CidrRules(Cidr.Validation validation, Findings findings) {
        this.validation = validation;
        this.findings = findings;
    }

    void check(Struct ipBlock) {
        String text = ipBlock.textOrEmpty("cidr");
        if (text.isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    ipBlock.path("cidr"),
                    ipBlock.valuePosition("cidr"),
                    "the block needs a cidr, such as `10.0.0.0/8`");
            return;
        }
        // Even a block that is refused has its exceptions checked, as long as it can be read (S82).
        Optional<Cidr> block = read(new Text(text, ipBlock.valuePosition("cidr")), ipBlock.path("cidr"));
        if (block.isEmpty()) {
            return;
        }
        List<Text> except = ipBlock.texts("except");
        for (int i = 0; i < except.size(); i++) {
            FieldPath path = ipBlock.path("except").item(i);
            Text cut = except.get(i);
            read(cut, path)
                    .filter(part -> !IpBlock.isStrictPart(part, block.get()))
                    .ifPresent(part -> findings.error(
                            Kind.INVALID,
                            path,
                            cut.position(),
                            Quoted.of(cut.text()) + " must be a strict subset of `cidr` " + Quoted.of(text)
                                    + ": inside it, and smaller"));
        }
    }

    private Optional<Cidr> read(Text text, FieldPath path) {
        Problem problem = AddressSyntax.cidr(text.text()).problem();
        if (problem == Problem.SYNTAX) {
            findings.error(
                    Kind.INVALID,
                    path,
                    text.position(),
                    Quoted.of(text.text()) + " " + problem.words() + syntaxAdvice(text.text()));
            return Optional.empty();
        }
        Cidr block = Cidr.parse(text.text(), Cidr.Validation.LEGACY);
        if (problem != Problem.NONE) {
            String message = Quoted.of(text.text()) + " " + problem.words();
            if (validation.refuses(problem)) {
                findings.error(Kind.INVALID, path, text.position(), message + advice(problem, block));
            } else {
                findings.warning(
                        Kind.INVALID,
                        path,
                        text.position(),
                        message + " from Kubernetes 1.36 on; it is read as `" + block + "`");
            }
        }
        return Optional.of(block);
    }

    private static String advice(Problem problem, Cidr block) {
        // A mapped block that reaches beyond the mapped addresses cannot be written as IPv4.
        boolean isRight = AddressSyntax.cidr(block.toString()).problem() == Problem.NONE
                && (problem != Problem.IPV4_MAPPED || block.family() == Address.Family.IPV4);
        return isRight ? "; write `" + block + "`" : "";
    }

    private static String syntaxAdvice(String text) {
        Optional<String> stripped = TypographicQuotes.strip(text);
        if (stripped.isPresent()) {
            return "; " + TypographicQuotes.advice(stripped.get());
        }
        String trimmed = text.strip();
        AddressSyntax.Reading address = AddressSyntax.address(trimmed);
        if (address.problem() == Problem.NONE) {
            return "; for the one address write `" + trimmed + "/" + address.prefixLength() + "`";
        }
        boolean onlyBlanks = AddressSyntax.cidr(trimmed).problem() == Problem.NONE;
        return onlyBlanks ? "; write `" + trimmed + "` without blanks" : "";
    }
}
