package io.github.netpol.intents.internal.file;

import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.yaml.internal.structure.Quoted;
import java.util.List;

/** The names of objects in intent files; what is malformed is refused with {@link IllegalArgumentException}. */
final class Names {
    private Names() {}

    /**
     * The name of a workload.
     *
     * @param kind the kind of object; empty if it is not given
     * @param name its name
     */
    record OfWorkload(String kind, String name) {
        @Override
        public String toString() {
            return kind.isEmpty() ? name : kind + "/" + name;
        }
    }

    static String ofNamespace(String text) {
        return checked("namespace", text, NameSyntax.dnsLabelProblems(text));
    }

    static String ofPod(String text) {
        return checked("pod", text, NameSyntax.dnsSubdomainProblems(text));
    }

    /** A workload as {@code db} or {@code StatefulSet/db}. */
    static OfWorkload ofWorkload(String text) {
        int slash = text.indexOf('/');
        String kind = text.substring(0, Math.max(0, slash));
        String name = text.substring(slash + 1);
        if (slash >= 0 && !kind.matches("[A-Za-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is no workload; write its name, or `Kind/name` as in `StatefulSet/db`");
        }
        if (kind.equalsIgnoreCase("Pod")) {
            throw new IllegalArgumentException(Quoted.of(text) + " is a pod; write `pod: " + name + "`");
        }
        return new OfWorkload(kind, checked("workload", name, NameSyntax.dnsSubdomainProblems(name)));
    }

    /** A workload as {@code Prometheus/main}: nothing else tells the kind of one that no manifest has. */
    static OfWorkload ofVirtualWorkload(String text) {
        OfWorkload workload = ofWorkload(text);
        if (workload.kind().isEmpty()) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " names no kind; write it as `Deployment/" + text + "`");
        }
        return workload;
    }

    static NamespacedName ofService(String text) {
        return qualified("service", text);
    }

    static NamespacedName ofPolicy(String text) {
        return qualified("policy", text);
    }

    private static NamespacedName qualified(String what, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " names no namespace; write the " + what + " as `namespace/name`");
        }
        String name = text.substring(slash + 1);
        return new NamespacedName(
                ofNamespace(text.substring(0, slash)), checked(what, name, NameSyntax.dnsSubdomainProblems(name)));
    }

    private static String checked(String what, String name, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(what + " name " + Quoted.of(name) + " " + problems.get(0));
        }
        return name;
    }
}
