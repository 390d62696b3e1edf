package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Labels;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Workload;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.internal.inventory.Inventory;
import io.github.netpol.yaml.internal.inventory.PodDraft;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.StructureReader;
import io.github.netpol.yaml.internal.text.Node.Mapping;

/** Reads one object of a kind that the model knows. What has an error does not get into the inventory. */
final class ObjectReader {
    private final ReaderOptions options;
    private final Inventory inventory;
    private final Findings findings;

    ObjectReader(ReaderOptions options, Inventory inventory, Findings findings) {
        this.options = options;
        this.inventory = inventory;
        this.findings = findings;
    }

    void read(Mapping object, Header header) {
        try {
            switch (header.kind()) {
                case "NetworkPolicy" -> policy(structure(object, PolicyTypes.POLICY));
                case "Namespace" -> namespace(structure(object, PodTypes.NAMESPACE));
                case "Pod" -> pod(structure(object, PodTypes.POD));
                case "Service" -> service(structure(object, ServiceTypes.SERVICE));
                default -> {
                    Workload.Kind kind = WorkloadTypes.kind(header.kind());
                    workload(kind, structure(object, WorkloadTypes.of(kind)));
                }
            }
        } catch (IllegalArgumentException e) {
            // The rules should have said it better; what the model refuses is an error in any case.
            findings.error(Kind.INVALID, FieldPath.ROOT, object.position(), String.valueOf(e.getMessage()));
        }
    }

    private Struct structure(Mapping object, ObjectType type) {
        return StructureReader.read(object, type, options.fieldValidation(), findings);
    }

    private void policy(Struct policy) {
        NamespacedName id = name(policy, "NetworkPolicy", Scope.NAMESPACED);
        Struct spec = policy.structOrEmpty("spec");
        new PolicyRules(options.cidrValidation(), findings).check(spec);
        if (!findings.hasErrors()) {
            new PolicyAdder(inventory, findings).add(id, policy);
        }
    }

    private void namespace(Struct namespace) {
        NamespacedName id = name(namespace, "Namespace", Scope.NAMESPACE);
        if (!findings.hasErrors()) {
            inventory.addNamespace(
                    id.name(),
                    Labels.of(PolicyBuilder.map(
                            namespace.structOrEmpty("metadata").entries("labels"))));
        }
    }

    private void pod(Struct pod) {
        NamespacedName id = name(pod, "Pod", Scope.NAMESPACED);
        PodDraft draft = new PodReader(findings).pod(id, pod);
        if (!findings.hasErrors()) {
            inventory.addPod(draft);
        }
    }

    private void service(Struct service) {
        NamespacedName id = name(service, "Service", Scope.NAMESPACED_DNS_LABEL);
        new ServiceReader(findings).service(id, service.structOrEmpty("spec")).ifPresent(inventory::addService);
    }

    private void workload(Workload.Kind kind, Struct workload) {
        NamespacedName id = name(workload, kind.word(), Scope.NAMESPACED);
        Struct spec = workload.structOrEmpty("spec");
        if (kind == Workload.Kind.CRON_JOB) {
            requireTemplate(spec, "jobTemplate", "jobs");
            spec = spec.structOrEmpty("jobTemplate").structOrEmpty("spec");
        }
        requireTemplate(spec, "template", "pods");
        WorkloadTypes.checkSelector(spec, findings);
        PodDraft draft = new PodReader(findings).template(id, spec.structOrEmpty("template"));
        if (!findings.hasErrors()) {
            inventory.addWorkload(kind, draft);
        }
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

    /** Validates the metadata and claims the name. */
    private NamespacedName name(Struct object, String kind, Scope scope) {
        Struct metadata = object.structOrEmpty("metadata");
        MetadataRules.check(metadata, scope, findings);
        String namespace = metadata.textOrEmpty("namespace");
        if (!scope.hasNamespace()) {
            namespace = "";
        } else if (namespace.isEmpty()) {
            namespace = options.defaultNamespace();
        }
        String name = metadata.textOrEmpty("name");
        String given = name.isEmpty() ? "generateName" : "name";
        Place place = new Place(findings, metadata.path(given), metadata.valuePosition(given));
        if (name.isEmpty() && metadata.has("generateName")) {
            name = inventory.generateName(kind, namespace, metadata.textOrEmpty("generateName"));
            findings.info(
                    Kind.ASSUMPTION,
                    place.path(),
                    place.position(),
                    "the server makes up the name; here it is `" + name + "`");
        }
        if (!name.isEmpty()) {
            inventory.claim(kind, namespace, name, place);
        }
        return new NamespacedName(namespace, name);
    }
}
