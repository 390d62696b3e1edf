package io.github.netpol.yaml;

import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.yaml.Diagnostic.Severity;
import io.github.netpol.yaml.ReaderOptions.FieldValidation;
import java.util.List;

/** Manifests as the tests of this package give them, and what is said of them. */
final class Given {
    static final ReaderOptions LENIENT = ReaderOptions.DEFAULTS.with(FieldValidation.LENIENT);

    private Given() {}

    /** A policy {@code shop/p} with that spec, written without indentation. */
    static String policy(String spec) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: p, namespace: shop}
                spec:
                """ + spec.indent(2);
    }

    /** A pod {@code shop/p} with those further lines. */
    static String pod(String lines) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: p, namespace: shop}
                """ + lines;
    }

    /** The policy that is made of a spec. */
    static NetworkPolicy read(String spec) {
        return Manifests.readText(policy(spec)).cluster().policy("shop", "p").orElseThrow();
    }

    /** The errors of a text, each as {@code KIND field.path}. */
    static List<String> errors(String text) {
        return errors(ReaderOptions.DEFAULTS, text);
    }

    static List<String> errors(ReaderOptions options, String text) {
        return diagnostics(options, text).stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(error -> error.kind() + " " + error.fieldPath())
                .toList();
    }

    /** The diagnostics of a text, without the name of the file: {@code 3:7: error: path: message}. */
    static List<String> lines(ReaderOptions options, String text) {
        return diagnostics(options, text).stream()
                .map(diagnostic -> diagnostic.toString().substring("text:".length()))
                .toList();
    }

    /** The messages of a text, in order. */
    static List<String> messages(ReaderOptions options, String text) {
        return diagnostics(options, text).stream().map(Diagnostic::message).toList();
    }

    static List<String> messages(String text) {
        return messages(ReaderOptions.DEFAULTS, text);
    }

    static List<Diagnostic> diagnostics(ReaderOptions options, String text) {
        return Manifests.readText(options, "text", text).diagnostics();
    }
}
