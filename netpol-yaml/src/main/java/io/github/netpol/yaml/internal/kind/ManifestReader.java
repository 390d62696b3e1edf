package io.github.netpol.yaml.internal.kind;

import static io.github.netpol.yaml.internal.structure.FieldType.Simple.ANY;
import static io.github.netpol.yaml.internal.structure.FieldType.Simple.TEXT;

import io.github.netpol.model.SourceLocation;
import io.github.netpol.model.text.MeantName;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.ReaderOptions;
import io.github.netpol.yaml.ReaderOptions.UnsupportedPolicies;
import io.github.netpol.yaml.internal.inventory.Contribution;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.InputFindings;
import io.github.netpol.yaml.internal.structure.KeptAside;
import io.github.netpol.yaml.internal.structure.ObjectType;
import io.github.netpol.yaml.internal.structure.ObjectType.Effect;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.StructureReader;
import io.github.netpol.yaml.internal.text.Node;
import io.github.netpol.yaml.internal.text.Node.Entry;
import io.github.netpol.yaml.internal.text.Node.Mapping;
import io.github.netpol.yaml.internal.text.Node.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the objects of one input: finds out what each one is, and has it read. */
public final class ManifestReader {
    private static final ObjectType LIST = ObjectType.closed("a list of objects")
            .with("apiVersion", TEXT)
            .with("kind", TEXT)
            .with("metadata", ANY)
            .with("items", ANY)
            .with(Effect.saying("objects may be lost"));
    private final ReaderOptions options;
    private final SharedValues shared;
    private final InputFindings input;
    private final Set<Header> told;
    private final List<Contribution> contributions = new ArrayList<>();
    private int objects;

    /** A reader of the objects of one input. */
    public ManifestReader(ReaderOptions options, SharedValues shared, InputFindings input) {
        this(options, shared, input, new HashSet<>());
    }

    private ManifestReader(ReaderOptions options, SharedValues shared, InputFindings input, Set<Header> told) {
        this.options = options;
        this.shared = shared;
        this.input = input;
        this.told = told;
    }

    /** A reader of the next input, which does not say again of a kind that it has no say. */
    public ManifestReader next(InputFindings other) {
        return new ManifestReader(options, shared, other, told);
    }

    /** The number of objects that have been read so far, valid or not. */
    public int objects() {
        return objects;
    }

    /** What the objects read so far give to the inventory, in their order. */
    public List<Contribution> contributions() {
        return contributions;
    }

    /** Reads a document: an object, or a list of them. */
    public void read(Node document) {
        read(document, List.of());
    }

    /** Reads an object, or a list of them, of which a client library did not know the fields that JSON pointers lead to. */
    public void read(Node document, List<String> unknownFields) {
        Findings findings = new Findings(input);
        KeptAside keptAside = KeptAside.of(document, unknownFields, options.fieldValidation(), findings);
        read(document, keptAside, findings);
        keptAside.tellRest();
    }

    private void read(Node document, KeptAside keptAside, Findings findings) {
        Optional<Mapping> object = object(document, FieldPath.ROOT, findings);
        if (object.isEmpty()) {
            return;
        }
        Optional<Header> header = HeaderReader.read(object.get(), findings);
        if (header.isPresent()) {
            read(object.get(), header.get(), keptAside, findings);
        }
    }

    private Optional<Mapping> object(Node node, FieldPath path, Findings findings) {
        if (node instanceof Mapping mapping) {
            objects++;
            return Optional.of(mapping);
        }
        findings.error(Kind.WRONG_TYPE, path, node.position(), "a manifest must be an object");
        objects++;
        return Optional.empty();
    }

    private void read(Mapping object, Header header, KeptAside keptAside, Findings findings) {
        if (ApiVersions.isServed(header)) {
            contributions.add(new ObjectReader(options, shared, keptAside, findings).read(object, header));
        } else if (isList(object, header)) {
            readList(object, header, keptAside, findings);
        } else if (header.isBuiltIn() && ApiVersions.of(header.kind()).isPresent()) {
            wrongVersion(object, header, ApiVersions.of(header.kind()).get(), findings);
        } else if (OtherKinds.isPolicy(header)) {
            unsupportedPolicy(object, header, findings);
        } else {
            otherKind(object, header, findings);
        }
    }

    /** Only a kind that is not known to be a list may be none: what a list holds must not be lost to a typo. */
    private static boolean isList(Mapping object, Header header) {
        if (!header.isList()) {
            return false;
        }
        return header.isListOfAnything()
                || ApiVersions.isServed(header.item())
                || HeaderReader.entry(object, "items").isPresent();
    }

    private void readList(Mapping list, Header header, KeptAside keptAside, Findings findings) {
        StructureReader.read(list, LIST, options.fieldValidation(), keptAside, findings);
        if (hasSay(header)) {
            nextPage(list).ifPresent(token -> onePage(token, findings));
        }
        FieldPath path = FieldPath.ROOT.child("items");
        // Clients leave out what is empty.
        if (input.isText()
                && list.entries().stream().noneMatch(entry -> entry.key().equals("items"))) {
            findings.error(Kind.REQUIRED, path, list.position(), "a list needs `items`");
            return;
        }
        // Null is an empty list, as clients written in Go print it.
        HeaderReader.entry(list, "items")
                .ifPresent(items -> readItems(items.value(), path, header, keptAside, findings));
    }

    /** What to ask an API server for the rest with, if the list is not all or not the last of it. */
    private static Optional<Node> nextPage(Mapping list) {
        return HeaderReader.entry(list, "metadata")
                .map(Entry::value)
                .filter(Mapping.class::isInstance)
                .flatMap(metadata -> HeaderReader.entry((Mapping) metadata, "continue"))
                .map(Entry::value)
                .filter(token ->
                        !(token instanceof Node.Scalar scalar) || !scalar.text().isEmpty());
    }

    private static void onePage(Node token, Findings findings) {
        findings.error(
                Kind.FORBIDDEN,
                FieldPath.ROOT.child("metadata").child("continue"),
                token.position(),
                "the list is one page of several, and without the others verdicts can be wrong; fetch it without a"
                        + " limit, or join all pages in a list without `continue`");
    }

    private static boolean hasSay(Header list) {
        return list.isListOfAnything() || ApiVersions.isServed(list.item()) || OtherKinds.isPolicy(list.item());
    }

    private void readItems(Node items, FieldPath path, Header header, KeptAside keptAside, Findings findings) {
        if (!(items instanceof Node.Sequence sequence)) {
            findings.error(Kind.WRONG_TYPE, path, items.position(), "must be a list");
            return;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            Node node = sequence.items().get(i);
            Findings ofItem = Findings.ofItem(input, nameOfItem(node, header));
            Optional<Mapping> item = object(node, path.item(i), ofItem);
            if (item.isPresent()) {
                readItem(item.get(), header, keptAside, ofItem);
            }
        }
    }

    /** Its kind and name if it has them, and no line to be found by; else empty. */
    private String nameOfItem(Node item, Header list) {
        if (input.isText()) {
            return "";
        }
        String kind = list.isListOfAnything() ? "" : list.item().kind();
        return ObjectNames.kindAndName(item, kind).orElse("");
    }

    private void readItem(Mapping item, Header list, KeptAside keptAside, Findings findings) {
        Optional<Header> header = list.isListOfAnything()
                ? HeaderReader.read(item, findings)
                : HeaderReader.readItem(item, list, findings);
        header.ifPresent(found -> {
            if (list.isListOfAnything() || found.equals(list.item())) {
                read(item, found, keptAside, findings);
            } else {
                findings.error(
                        Kind.INVALID,
                        FieldPath.ROOT.child("kind"),
                        place(item, "kind"),
                        "an item of a `" + list.kind() + "` must be a `"
                                + list.item().kind() + "` of `" + list.apiVersion() + "`");
            }
        });
    }

    private void wrongVersion(Mapping object, Header header, String apiVersion, Findings findings) {
        findings.error(
                Kind.NOT_SUPPORTED,
                FieldPath.ROOT.child("apiVersion"),
                place(object, "apiVersion"),
                "there is no " + header.kind() + " in " + Quoted.of(header.apiVersion()) + "; write `apiVersion: "
                        + apiVersion + "`");
    }

    private void unsupportedPolicy(Mapping object, Header header, Findings findings) {
        Position position = place(object, "kind");
        FieldPath path = FieldPath.ROOT.child("kind");
        String words = Quoted.of(header.kind()) + " of " + Quoted.of(header.apiVersion())
                + " is a policy that is not evaluated; ";
        if (options.unsupportedPolicies() == UnsupportedPolicies.REFUSE) {
            findings.error(Kind.UNSUPPORTED_POLICY, path, position, words + "without it verdicts can be wrong");
            return;
        }
        findings.warning(Kind.UNSUPPORTED_POLICY, path, position, words + "every verdict is given without it");
        SourceLocation place = findings.at(position);
        String ignored = header.kind() + " " + ObjectNames.described(object)
                + (place.hasLine() ? " (" + place.inShort() + ")" : "");
        contributions.add(inventory -> inventory.addIgnored(ignored));
    }

    private void otherKind(Mapping object, Header header, Findings findings) {
        Position position = place(object, "kind");
        FieldPath path = FieldPath.ROOT.child("kind");
        String kind = Quoted.of(header.kind());
        Optional<String> meant =
                header.isBuiltIn() ? MeantName.misspelt(header.kind(), ApiVersions.kinds()) : Optional.empty();
        if (meant.isPresent()) {
            findings.error(
                    Kind.NOT_SUPPORTED,
                    path,
                    position,
                    "there is no kind " + kind + "; did you mean `" + meant.get() + "`?");
        } else if (!told.add(header)) {
            return;
        } else if (OtherKinds.isKustomization(header)) {
            findings.warning(
                    Kind.UNSUPPORTED_KIND,
                    path,
                    position,
                    "a kustomization changes the manifests that it names; read what `kubectl kustomize` prints instead");
        } else if (OtherKinds.isOfMesh(header)) {
            findings.warning(
                    Kind.UNSUPPORTED_KIND,
                    path,
                    position,
                    kind + " restricts traffic in a service mesh, above network policies; verdicts do not consider it");
        } else {
            findings.info(
                    Kind.UNSUPPORTED_KIND, path, position, "objects of kind " + kind + " have no say in verdicts");
        }
    }

    private static Position place(Mapping object, String field) {
        return HeaderReader.entry(object, field)
                .map(Entry::value)
                .map(Node::position)
                .orElse(object.position());
    }
}
