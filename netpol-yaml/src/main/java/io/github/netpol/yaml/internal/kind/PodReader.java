package io.github.netpol.yaml.internal.kind;

import io.github.netpol.model.Address;
import io.github.netpol.model.Labels;
import io.github.netpol.model.Placement;
import io.github.netpol.model.Pod;
import io.github.netpol.model.syntax.NameSyntax;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.inventory.PodDraft;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Place;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Validates pods and pod templates, and makes drafts of them. */
final class PodReader {
    private static final Map<String, Pod.Phase> PHASES = Map.of(
            "Pending", Pod.Phase.PENDING,
            "Running", Pod.Phase.RUNNING,
            "Succeeded", Pod.Phase.SUCCEEDED,
            "Failed", Pod.Phase.FAILED,
            "Unknown", Pod.Phase.UNKNOWN);
    private static final List<String> PHASE_NAMES = List.of("Pending", "Running", "Succeeded", "Failed", "Unknown");

    private final SharedValues shared;
    private final Findings findings;

    PodReader(SharedValues shared, Findings findings) {
        this.shared = shared;
        this.findings = findings;
    }

    PodDraft pod(Struct pod) {
        Struct spec = pod.structOrEmpty("spec");
        Struct status = pod.structOrEmpty("status");
        ContainerPorts ports = new ContainerPorts(findings);
        ports.read(spec);
        List<Address> addresses = addresses(status, "podIPs", "podIP");
        Placement placement = placement(spec, addresses(status, "hostIPs", "hostIP"));
        return new PodDraft(
                labels(pod.structOrEmpty("metadata")),
                addresses,
                ports.found(),
                network(spec),
                placement,
                phase(status),
                Pod.Identity.SINGLE);
    }

    PodDraft template(Struct template) {
        MetadataRules.checkTemplate(template.structOrEmpty("metadata"), findings);
        Struct spec = template.structOrEmpty("spec");
        ContainerPorts ports = new ContainerPorts(findings);
        ports.read(spec);
        return new PodDraft(
                labels(template.structOrEmpty("metadata")),
                List.of(),
                ports.found(),
                network(spec),
                placement(spec, List.of()),
                Pod.Phase.RUNNING,
                Pod.Identity.REPLICA);
    }

    /** The labels, or none if they are malformed: the object is not used then. */
    private Labels labels(Struct metadata) {
        return findings.hasErrors() ? Labels.NONE : shared.labels(metadata.entries("labels"));
    }

    private static Pod.Network network(Struct spec) {
        return spec.isTrue("hostNetwork") ? Pod.Network.HOST : Pod.Network.POD;
    }

    private Placement placement(Struct spec, List<Address> nodeAddresses) {
        Optional<Text> nodeName = spec.nonEmptyText("nodeName");
        if (nodeName.isEmpty()) {
            return nodeAddresses.isEmpty() ? Placement.UNKNOWN : new Placement.OnUnnamedNode(nodeAddresses);
        }
        String name = nodeName.get().text();
        List<String> problems = NameSyntax.dnsSubdomainProblems(name);
        for (String problem : problems) {
            findings.error(
                    Kind.INVALID, spec.path("nodeName"), nodeName.get().position(), Quoted.of(name) + " " + problem);
        }
        return problems.isEmpty() ? new Placement.OnNode(name, nodeAddresses) : Placement.UNKNOWN;
    }

    private Pod.Phase phase(Struct status) {
        Optional<Text> phase = status.nonEmptyText("phase");
        if (phase.isEmpty()) {
            return Pod.Phase.RUNNING;
        }
        Pod.Phase known = PHASES.get(phase.get().text());
        if (known == null) {
            new Place(findings, status.path("phase"), phase.get().position())
                    .notSupported(phase.get().text(), PHASE_NAMES);
            return Pod.Phase.RUNNING;
        }
        return known;
    }

    /** The addresses of a list field, or of the older field for one (S27). */
    private List<Address> addresses(Struct status, String listField, String singleField) {
        Set<Address.Family> families = EnumSet.noneOf(Address.Family.class);
        List<Address> addresses = new ArrayList<>();
        List<Struct> items = status.structs(listField);
        Optional<Text> single = status.nonEmptyText(singleField);
        for (Struct item : items) {
            String text = item.textOrEmpty("ip");
            Optional<Address> address =
                    AddressRules.read(new Text(text, item.valuePosition("ip")), item.path("ip"), findings);
            if (address.isPresent()) {
                addresses.add(address.get());
                if (!families.add(address.get().family())) {
                    invalid(item.path("ip"), item, "there must be at most one address of each family");
                }
            }
        }
        Optional<Address> older = single.isPresent()
                ? AddressRules.read(single.get(), status.path(singleField), findings)
                : Optional.empty();
        if (older.isPresent() && items.isEmpty()) {
            addresses.add(older.get());
        } else if (older.isPresent()
                && !addresses.isEmpty()
                && !addresses.get(0).equals(older.get())) {
            invalid(
                    items.get(0).path("ip"),
                    items.get(0),
                    "must be the same as `status." + singleField + "`, " + older.get());
        }
        return addresses;
    }

    private void invalid(FieldPath path, Struct item, String message) {
        findings.error(Kind.INVALID, path, item.valuePosition("ip"), message);
    }
}
