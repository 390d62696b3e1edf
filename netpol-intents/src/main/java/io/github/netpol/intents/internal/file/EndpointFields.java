package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Subject;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cidr;
import io.github.netpol.model.LabelSelector;
import io.github.netpol.model.Labels;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.TextEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of an endpoint without its exceptions: exactly one of the forms, and that one complete. */
final class EndpointFields {
    private static final List<String> OF_PODS = List.of("namespace", "namespaceLabels", "workload", "pod", "labels");
    private static final List<String> OTHERS = List.of("ip", "cidr", "service", "all", "outside");

    private final Struct endpoint;
    private final Findings findings;

    EndpointFields(Struct endpoint, Findings findings) {
        this.endpoint = endpoint;
        this.findings = findings;
    }

    /** What the endpoint is, but for its exceptions; nothing if it has an error. */
    Optional<Subject> read() {
        List<String> ofPods = OF_PODS.stream().filter(endpoint::has).toList();
        List<String> others = OTHERS.stream().filter(endpoint::has).toList();
        if (ofPods.isEmpty() && others.isEmpty()) {
            findings.error(Kind.REQUIRED, endpoint.path(), endpoint.position(), nothing());
            return Optional.empty();
        }
        if (!ofPods.isEmpty() && !others.isEmpty()) {
            return twice(ofPods.get(0), others.get(0));
        }
        if (others.size() > 1) {
            return twice(others.get(0), others.get(1));
        }
        return others.isEmpty() ? pods() : other(others.get(0));
    }

    private String nothing() {
        String forms = "`namespace`, `ip`, `cidr`, `service`, `all: pods` or `outside: cluster`";
        return endpoint.type().has("except") && endpoint.has("except")
                ? "`except` leaves out a part of something; say of what, by " + forms
                : "an endpoint needs " + forms;
    }

    private Optional<Subject> twice(String one, String other) {
        return forbidden(
                other, "`" + one + "` and `" + other + "` are two endpoints; leave one out, or write two intents");
    }

    private Optional<Subject> other(String field) {
        Written value = Written.of(endpoint, field, findings).orElseThrow();
        return switch (field) {
            case "ip" -> value.read(text -> new Subject.At(Address.parse(text)));
            case "cidr" -> value.read(text -> new Subject.Within(Cidr.parse(text)));
            case "service" -> value.read(text -> new Subject.Service(Names.ofService(text)));
            case "all" -> word(value, "pods", new Subject.AnyPod());
            default -> word(value, "cluster", new Subject.Outside());
        };
    }

    private static Optional<Subject> word(Written value, String only, Subject subject) {
        if (value.text().equals(only)) {
            return Optional.of(subject);
        }
        value.error(Kind.NOT_SUPPORTED, "this can only be `" + only + "`");
        return Optional.empty();
    }

    private Optional<Subject> pods() {
        List<String> which = List.of("workload", "pod", "labels").stream()
                .filter(endpoint::has)
                .toList();
        if (which.size() > 1) {
            return forbidden(
                    which.get(1),
                    "`" + which.get(0) + "` says already which pods of the namespace are meant; leave one out");
        }
        if (endpoint.has("namespace") && endpoint.has("namespaceLabels")) {
            return forbidden("namespaceLabels", "`namespace` names the namespace already; leave one out");
        }
        String field = which.isEmpty() ? "namespace" : which.get(0);
        boolean byLabels = field.equals("namespace") || field.equals("labels");
        if (byLabels && endpoint.has("namespaceLabels")) {
            return selector("namespaceLabels")
                    .flatMap(namespaces -> selector("labels").map(pods -> new Subject.PodsIn(namespaces, pods)));
        }
        Optional<Written> namespace = Written.of(endpoint, "namespace", findings);
        if (namespace.isEmpty()) {
            findings.error(Kind.REQUIRED, endpoint.path("namespace"), endpoint.position(), noNamespace(field));
            return Optional.empty();
        }
        return namespace.get().read(Names::ofNamespace).flatMap(name -> in(name, field));
    }

    private static String noNamespace(String field) {
        return field.equals("labels")
                ? "`labels` needs `namespace` or `namespaceLabels`; for every namespace write `namespaceLabels: \"*\"`"
                : "`" + field + "` needs `namespace`: the name of the one that it is in";
    }

    private Optional<Subject> in(String namespace, String field) {
        Optional<Written> value = Written.of(endpoint, field, findings);
        return switch (field) {
            case "workload" ->
                value.flatMap(text -> text.read(Names::ofWorkload))
                        .map(workload -> new Subject.Workload(namespace, workload.toString()));
            case "pod" -> value.flatMap(text -> text.read(Names::ofPod)).map(name -> Subject.pod(namespace, name));
            default -> selector("labels").map(pods -> new Subject.PodsOf(namespace, pods));
        };
    }

    /** A selector of a field; of everything if it is absent. */
    private Optional<LabelSelector> selector(String field) {
        if (!endpoint.has(field)) {
            return Optional.of(LabelSelector.EVERYTHING);
        }
        Optional<Written> text = Written.of(endpoint, field, findings);
        return text.isPresent()
                ? text.get().read(LabelSelector::parse)
                : labels(endpoint, field, findings).map(labels -> LabelSelector.matching(labels.asMap()));
    }

    /** Labels of a field that is an object; nothing if one of them is malformed. */
    static Optional<Labels> labels(Struct struct, String field, Findings findings) {
        Map<String, String> labels = new TreeMap<>();
        boolean valid = true;
        for (TextEntry entry : struct.entries(field)) {
            Place key = new Place(findings, struct.path(field), entry.keyPosition());
            Place value = new Place(findings, struct.path(field), entry.valuePosition());
            valid &= new Written(entry.key(), key)
                    .read(text -> Labels.of(text, ""))
                    .flatMap(none -> new Written(entry.value(), value).read(text -> Labels.of(entry.key(), text)))
                    .isPresent();
            labels.put(entry.key(), entry.value());
        }
        return valid ? Optional.of(Labels.of(labels)) : Optional.empty();
    }

    private Optional<Subject> forbidden(String field, String message) {
        findings.error(Kind.FORBIDDEN, endpoint.path(field), endpoint.keyPosition(field), message);
        return Optional.empty();
    }
}
