package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Subject;
import io.github.netpol.model.text.NearestNames;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.FieldPath;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import io.github.netpol.yaml.internal.structure.Value;
import io.github.netpol.yaml.internal.structure.Value.NamedEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The endpoints of one file: written out, or by the names that {@code define} gives them. Each definition is read once, and
 * is wrong once, however often it is used.
 */
final class Definitions {
    /** Far more than anybody writes, and few enough for whatever is done with a subject. */
    private static final int MOST_PARTS = 1_000;

    private static final int LONGEST_CHAIN = 100;
    // To find the nearest names, every name is read: a million unknown ones must not cost that much each.
    private static final int MOST_HINTS = 100;
    private static final int LONGEST_NAME = 100;

    private final Map<String, NamedEntry> definitions = new LinkedHashMap<>();
    private final Map<String, Optional<Sized>> known = new HashMap<>();
    private final Map<String, Set<String>> references = new HashMap<>();
    // The names that are being looked up, each one because of the one before it.
    private final List<String> pending = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Findings findings;
    private int unknown;

    /** A subject, and of how many parts it is made. */
    private record Sized(Subject subject, int parts) {}

    /** Reads the definitions of a file. */
    Definitions(List<NamedEntry> entries, Findings findings) {
        this.findings = findings;
        for (NamedEntry entry : entries) {
            definitions.put(entry.name(), entry);
        }
        for (NamedEntry entry : entries) {
            if (!entry.name().matches("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")) {
                findings.error(
                        Kind.INVALID,
                        path(entry.name()),
                        entry.namePosition(),
                        Quoted.of(entry.name())
                                + " is no name for an endpoint; make it of letters, digits, `-`, `_` and"
                                + " `.`, with a letter or digit at both ends");
            }
            definition(entry);
        }
    }

    /** An endpoint of an intent, or nothing if it has an error. */
    Optional<Subject> endpoint(Value value, FieldPath path) {
        return read(value, path).map(Sized::subject);
    }

    /** Warns of each definition that no intent has used, not even by way of another one. */
    void warnOfUnused() {
        Deque<String> open = new ArrayDeque<>(used);
        while (!open.isEmpty()) {
            for (String name : references.getOrDefault(open.pop(), Set.of())) {
                if (used.add(name)) {
                    open.push(name);
                }
            }
        }
        definitions.values().stream()
                .filter(entry -> !used.contains(entry.name()))
                .forEach(entry -> findings.warning(
                        Kind.UNUSED,
                        path(entry.name()),
                        entry.namePosition(),
                        "no intent uses " + Quoted.of(entry.name()) + "; leave it out"));
    }

    private static FieldPath path(String name) {
        return FieldPath.ROOT.child("define").child(Quoted.cut(name));
    }

    private Optional<Sized> read(Value value, FieldPath path) {
        Optional<Sized> sized = value instanceof Struct endpoint
                ? written(endpoint)
                : named(Written.at(path, (Value.Text) value, findings));
        if (sized.isPresent() && sized.get().parts() > MOST_PARTS) {
            findings.error(
                    Kind.LIMIT,
                    path,
                    value.position(),
                    "the endpoint is made of more than " + MOST_PARTS + " parts; select by labels instead");
            return Optional.empty();
        }
        return sized;
    }

    private Optional<Sized> named(Written reference) {
        String name = reference.text();
        NamedEntry entry = definitions.get(name);
        if (entry == null) {
            reference.error(Kind.NOT_SUPPORTED, unknown(name));
            return Optional.empty();
        }
        if (pending.isEmpty()) {
            used.add(name);
        } else {
            references
                    .computeIfAbsent(pending.get(pending.size() - 1), definer -> new HashSet<>())
                    .add(name);
        }
        if (pending.contains(name)) {
            List<String> circle = new ArrayList<>(pending.subList(pending.indexOf(name), pending.size()));
            circle.add(name);
            reference.error(
                    Kind.INVALID,
                    Quoted.of(name) + " is defined by itself: " + Quoted.cut(String.join(" -> ", circle)));
            return Optional.empty();
        }
        if (pending.size() == LONGEST_CHAIN) {
            reference.error(Kind.LIMIT, "more than " + LONGEST_CHAIN + " definitions lead here");
            return Optional.empty();
        }
        return definition(entry).map(sized -> new Sized(sized.subject(), sized.parts() + 1));
    }

    private Optional<Sized> definition(NamedEntry entry) {
        Optional<Sized> before = known.get(entry.name());
        if (before != null) {
            return before;
        }
        pending.add(entry.name());
        Optional<Sized> sized = read(entry.value(), path(entry.name()));
        pending.remove(pending.size() - 1);
        known.put(entry.name(), sized);
        return sized;
    }

    private String unknown(String name) {
        String words = "no endpoint is defined as " + Quoted.of(name);
        if (definitions.isEmpty()) {
            return words
                    + "; write the endpoint out, as in `{namespace: shop, workload: web}`, or name it under `define`";
        }
        boolean worthLooking = name.length() <= LONGEST_NAME && unknown++ < MOST_HINTS;
        return worthLooking ? words + NearestNames.hint(name, definitions.keySet()) : words;
    }

    private Optional<Sized> written(Struct endpoint) {
        Optional<Subject> subject = new EndpointFields(endpoint, findings).read();
        if (!endpoint.type().has("except")) {
            return subject.map(whole -> new Sized(whole, 1));
        }
        Optional<List<Sized>> exceptions = exceptions(endpoint);
        return subject.flatMap(whole -> exceptions.map(parts -> without(whole, parts)));
    }

    private static Sized without(Subject whole, List<Sized> exceptions) {
        Subject rest = whole;
        int parts = 1;
        for (Sized exception : exceptions) {
            // Beyond the limit nothing of it is used.
            if (parts <= MOST_PARTS) {
                rest = rest.except(exception.subject());
                parts += exception.parts();
            }
        }
        return new Sized(rest, parts);
    }

    /** What is left out of an endpoint; nothing if one of it has an error. */
    private Optional<List<Sized>> exceptions(Struct endpoint) {
        Optional<Value> except = endpoint.value("except");
        if (except.isEmpty()) {
            return Optional.of(List.of());
        }
        FieldPath path = endpoint.path("except");
        if (!(except.get() instanceof Value.Items items)) {
            return read(except.get(), path).map(List::of);
        }
        if (items.items().isEmpty()) {
            findings.error(Kind.REQUIRED, path, items.position(), "an empty list excepts nothing; leave `except` out");
            return Optional.empty();
        }
        List<Sized> all = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            read(items.items().get(i), path.item(i)).ifPresent(all::add);
        }
        return all.size() < items.items().size() ? Optional.empty() : Optional.of(all);
    }
}
