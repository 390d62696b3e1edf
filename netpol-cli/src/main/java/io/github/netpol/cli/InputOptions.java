package io.github.netpol.cli;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.model.Cidr;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every command has: how manifests are read, and how open cases are settled. */
final class InputOptions {
    @Option(
            names = "--lenient",
            description = "Drop unknown fields with a warning instead of refusing the manifest (E17).")
    private boolean lenient;

    @Option(
            names = "--default-namespace",
            paramLabel = "NAME",
            description = "The namespace of objects that name none (E15; default: default).")
    private String defaultNamespace = ReaderOptions.DEFAULTS.defaultNamespace();

    @Option(
            names = "--cidr-validation",
            paramLabel = "strict|legacy",
            description = "How strictly the CIDRs of policies are read (E18; default: strict).")
    private Cidr.Validation cidrValidation = ReaderOptions.DEFAULTS.cidrValidation();

    @Option(
            names = "--ip-block",
            paramLabel = "any|external-and-nodes|external",
            description = "Whose addresses an ipBlock can match (E4; default: any).")
    private IpBlockScope ipBlock = EvaluationOptions.DEFAULTS.ipBlockScope();

    @Option(
            names = "--host-network",
            paramLabel = "ignore|as-pods",
            description = "Whether policies see pods on their node's network (E3; default: ignore).")
    private HostNetworkPods hostNetwork = EvaluationOptions.DEFAULTS.hostNetworkPods();

    @Option(
            names = "--egress-to-own-node",
            paramLabel = "evaluate|allow",
            description = "Whether a pod always reaches its own node (E2; default: evaluate).")
    private EgressToOwnNode egressToOwnNode = EvaluationOptions.DEFAULTS.egressToOwnNode();

    @Option(
            names = "--named-port-containers",
            paramLabel = "app-and-sidecar|app|all",
            description = "The containers whose ports a port name stands for (E5; default: app-and-sidecar).")
    private NamedPortContainers namedPortContainers = EvaluationOptions.DEFAULTS.namedPortContainers();

    @Option(
            names = "--pod-cidr",
            paramLabel = "CIDR",
            description = "A block that pod addresses lie in, for pods without a known address (S69). Repeatable.")
    private List<Cidr> podCidrs = new ArrayList<>();

    @Option(
            names = "--ignore-unsupported",
            description = "Leave out policies of kinds that are not evaluated, and say so in every answer.")
    private boolean ignoreUnsupported;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli asks it.
    private boolean help;

    /** Teaches the command line the words of these options. */
    static void registerWords(CommandLine commandLine) {
        commandLine
                .registerConverter(Path.class, InputOptions::path)
                .registerConverter(Cidr.class, InputOptions::cidr)
                .registerConverter(Cidr.Validation.class, Words.of(Cidr.Validation.class))
                .registerConverter(IpBlockScope.class, new Words<>(IpBlockScope.class, scope -> switch (scope) {
                    case ANY -> "any";
                    case EXTERNAL_AND_NODES -> "external-and-nodes";
                    case EXTERNAL_ONLY -> "external";
                }))
                .registerConverter(HostNetworkPods.class, Words.of(HostNetworkPods.class))
                .registerConverter(EgressToOwnNode.class, Words.of(EgressToOwnNode.class))
                .registerConverter(NamedPortContainers.class, Words.of(NamedPortContainers.class));
    }

    /**
     * A path.
     *
     * @throws TypeConversionException if it is empty, as a shell makes it of an unset variable: that would be the current
     *     folder
     */
    static Path path(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("the path is empty; the current folder is `.`");
        }
        return Path.of(text);
    }

    private static Cidr cidr(String text) {
        try {
            return Cidr.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * How manifests are to be read.
     *
     * @throws UsageException if the default namespace is malformed
     */
    ReaderOptions readerOptions() {
        try {
            return new ReaderOptions(
                    lenient ? FieldValidation.LENIENT : FieldValidation.STRICT,
                    defaultNamespace,
                    cidrValidation,
                    ignoreUnsupported ? UnsupportedPolicies.IGNORE : UnsupportedPolicies.REFUSE);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** How open cases are to be settled. */
    EvaluationOptions evaluationOptions() {
        return new EvaluationOptions(egressToOwnNode, hostNetwork, ipBlock, namedPortContainers, podCidrs);
    }

    /** The namespace of objects that name none. */
    String defaultNamespace() {
        return defaultNamespace;
    }
}
