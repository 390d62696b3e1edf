package io.github.netpol.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.model.Cidr;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InputOptionsTest {
    @Command
    private static final class AnyCommand {
        @Mixin
        private final InputOptions input = new InputOptions();
    }

    private static InputOptions parse(String... arguments) {
        AnyCommand command = new AnyCommand();
        CommandLine commandLine = new CommandLine(command);
        InputOptions.registerWords(commandLine);
        commandLine.parseArgs(arguments);
        return command.input;
    }

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(parse().readerOptions()).isEqualTo(ReaderOptions.DEFAULTS);
        assertThat(parse().evaluationOptions()).isEqualTo(EvaluationOptions.DEFAULTS);
    }

    @Test
    void lenientDropsUnknownFields_E17() {
        assertThat(parse("--lenient").readerOptions()).isEqualTo(ReaderOptions.DEFAULTS.with(FieldValidation.LENIENT));
    }

    @Test
    void theDefaultNamespaceIsThatOfObjectsWithoutOne_E15() {
        InputOptions options = parse("--default-namespace", "shop");

        assertThat(options.readerOptions()).isEqualTo(ReaderOptions.DEFAULTS.withDefaultNamespace("shop"));
        assertThat(options.defaultNamespace()).isEqualTo("shop");
    }

    @ParameterizedTest
    @CsvSource({"strict,STRICT", "legacy,LEGACY", "LEGACY,LEGACY"})
    void cidrValidation_E18(String word, Cidr.Validation value) {
        assertThat(parse("--cidr-validation", word).readerOptions()).isEqualTo(ReaderOptions.DEFAULTS.with(value));
    }

    @Test
    void unsupportedPoliciesMayBeIgnored() {
        assertThat(parse("--ignore-unsupported").readerOptions())
                .isEqualTo(ReaderOptions.DEFAULTS.with(UnsupportedPolicies.IGNORE));
    }

    @ParameterizedTest
    @CsvSource({"any,ANY", "external-and-nodes,EXTERNAL_AND_NODES", "external,EXTERNAL_ONLY"})
    void ipBlock_E4(String word, IpBlockScope value) {
        assertThat(parse("--ip-block", word).evaluationOptions()).isEqualTo(EvaluationOptions.DEFAULTS.with(value));
    }

    @ParameterizedTest
    @CsvSource({"ignore,IGNORE", "as-pods,AS_PODS"})
    void hostNetwork_E3(String word, HostNetworkPods value) {
        assertThat(parse("--host-network", word).evaluationOptions()).isEqualTo(EvaluationOptions.DEFAULTS.with(value));
    }

    @ParameterizedTest
    @CsvSource({"evaluate,EVALUATE", "allow,ALLOW"})
    void egressToOwnNode_E2(String word, EgressToOwnNode value) {
        assertThat(parse("--egress-to-own-node", word).evaluationOptions())
                .isEqualTo(EvaluationOptions.DEFAULTS.with(value));
    }

    @ParameterizedTest
    @CsvSource({"app-and-sidecar,APP_AND_SIDECAR", "app,APP", "all,ALL"})
    void namedPortContainers_E5(String word, NamedPortContainers value) {
        assertThat(parse("--named-port-containers", word).evaluationOptions())
                .isEqualTo(EvaluationOptions.DEFAULTS.with(value));
    }

    @Test
    void podCidrsAddUp_S69() {
        assertThat(parse("--pod-cidr", "10.0.0.0/8", "--pod-cidr", "fd00::/48").evaluationOptions())
                .isEqualTo(EvaluationOptions.DEFAULTS.withPodCidrs(
                        List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/48"))));
    }
}
