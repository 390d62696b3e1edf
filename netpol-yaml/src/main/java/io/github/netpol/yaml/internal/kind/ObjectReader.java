package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Labels;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.internal.inventory.Claim;
import io.github.netpol.yaml.internal.inventory.Contribution;
import io.github.netpol.yaml.internal.inventory.NamedPart;
import io.github.netpol.yaml.internal.inventory.PodDraft;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.KeptAside;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.StructureReader;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import java.util.function.Supplier;

/** Reads one object of a kind that the model knows. What has an error does not get into the inventory. */
final class ObjectReader {
    private final ReaderOptions options;
    private final SharedValues shared;
    private final KeptAside keptAside;
    private final Findings findings;

    ObjectReader(ReaderOptions options, SharedValues shared, KeptAside keptAside, Findings findings) {
        this.options = options;
        this.shared = shared;
        this.keptAside = keptAside;
        this.findings = findings;
    }

    /** What the object gives to the inventory. */
    Contribution read(Mapping object, Header header) {
        try {
            return switch (header.kind()) {
                case "NetworkPolicy" -> policy(structure(object, PolicyTypes.POLICY));
                case "Namespace" -> namespace(structure(object, PodTypes.NAMESPACE));
                case "Pod" -> pod(structure(object, PodTypes.POD));
                case "Service" -> service(structure(object, ServiceTypes.SERVICE));
                default -> {
                    Workload.Kind kind = WorkloadTypes.kind(header.kind());
                    yield workload(kind, structure(object, WorkloadTypes.of(kind)));
                }
            };
        } catch (IllegalArgumentException e) {
            // The rules should have said it better; what the model refuses is an error in any case.
            findings.error(Kind.INVALID, FieldPath.ROOT, object.position(), String.valueOf(e.getMessage()));
            return inventory -> {};
        }
    }

    private Struct structure(Mapping object, ObjectType type) {
        return StructureReader.read(object, type, options.fieldValidation(), keptAside, findings);
    }

    private Contribution policy(Struct policy) {
        Claim claim = claim(policy, "NetworkPolicy", Scope.NAMESPACED);
        new PolicyRules(options.cidrValidation(), findings).check(policy.structOrEmpty("spec"));
        return named(claim, () -> new PolicyPart(policy, new PolicyBuilder(shared), findings));
    }

    private Contribution namespace(Struct namespace) {
        Claim claim = claim(namespace, "Namespace", Scope.NAMESPACE);
        return named(claim, () -> {
            Labels labels = shared.labels(namespace.structOrEmpty("metadata").entries("labels"));
            return (id, inventory) -> inventory.addNamespace(id.name(), labels);
        });
    }

    private Contribution pod(Struct pod) {
        Claim claim = claim(pod, "Pod", Scope.NAMESPACED);
        PodDraft draft = new PodReader(shared, findings).pod(pod);
        return named(claim, () -> (id, inventory) -> inventory.addPod(id, draft));
    }

    private Contribution service(Struct service) {
        Claim claim = claim(service, "Service", Scope.NAMESPACED_DNS_LABEL);
        NamedPart part = new ServiceReader(shared, findings).service(service.structOrEmpty("spec"));
        return named(claim, () -> part);
    }

    private Contribution workload(Workload.Kind kind, Struct workload) {
        Claim claim = claim(workload, kind.word(), Scope.NAMESPACED);
        Struct spec = workload.structOrEmpty("spec");
        if (kind == Workload.Kind.CRON_JOB) {
            requireTemplate(spec, "jobTemplate", "jobs");
            spec = spec.structOrEmpty("jobTemplate").structOrEmpty("spec");
        }
        requireTemplate(spec, "template", "pods");
        WorkloadTypes.checkSelector(spec, findings);
        PodDraft draft = new PodReader(shared, findings).template(spec.structOrEmpty("template"));
        return named(claim, () -> (id, inventory) -> inventory.addWorkload(kind, id, draft));
    }

    /** Without its template a workload would make pods that no policy selects. */
    private void requireTemplate(Struct spec, String field, String made) {
        // What was misplaced or misspelt is reported already.
        if (!findings.hasErrors() && spec.struct(field).isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    spec.path(field),
                    spec.position(),
                    "needs the template of the " + made + " it makes");
        }
    }

    /** A name is claimed even for an object with errors, so that a second one is found. */
    private Contribution named(Claim claim, Supplier<NamedPart> part) {
        NamedPart valid = findings.hasErrors() ? NamedPart.NONE : part.get();
        return inventory -> inventory.add(claim, valid);
    }

    /** Validates the metadata. */
    private Claim claim(Struct object, String kind, Scope scope) {
        Struct metadata = object.structOrEmpty("metadata");
        MetadataRules.check(metadata, scope, findings);
        String namespace = metadata.textOrEmpty("namespace");
        if (!scope.hasNamespace()) {
            namespace = "";
        } else if (namespace.isEmpty()) {
            namespace = options.defaultNamespace();
        }
        boolean isWhole = !metadata.textOrEmpty("name").isEmpty() || !metadata.has("generateName");
        String field = isWhole ? "name" : "generateName";
        return new Claim(
                kind,
                namespace,
                metadata.textOrEmpty(field),
                isWhole ? Claim.Form.WHOLE : Claim.Form.PREFIX,
                new Place(findings, metadata.path(field), metadata.valuePosition(field)));
    }
}
