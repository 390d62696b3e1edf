package io.github.netpol.intents.internal.file;

import io.github.netpol.intents.Claim;
import io.github.netpol.intents.Grant;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Reason;
import io.github.netpol.intents.Subject;
import io.github.netpol.intents.Waiver;
import io.github.netpol.model.Direction;
import io.github.netpol.yaml.Diagnostic.Kind;
import io.github.netpol.yaml.internal.structure.Findings;
import io.github.netpol.yaml.internal.structure.Quoted;
import io.github.netpol.yaml.internal.structure.Struct;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of one intent. */
final class IntentFields {
    private final Struct intent;
    private final Definitions definitions;
    private final Findings findings;

    IntentFields(Struct intent, Definitions definitions, Findings findings) {
        this.intent = intent;
        this.definitions = definitions;
        this.findings = findings;
    }

    /** The intent under its name, or nothing if it has an error. */
    Optional<Intent> read(NameUses names) {
        Optional<Written> name = name();
        name.ifPresent(text -> names.claim(text.text(), text));
        Optional<Claim> claim = claim();
        Optional<Waiver> waiver = waiver();
        return name.flatMap(text -> claim.flatMap(
                said -> waiver.map(held -> new Intent(text.text(), said, held, findings.at(intent.position())))));
    }

    private Optional<Written> name() {
        Optional<Written> name =
                Written.of(intent, "name", findings).filter(text -> !text.text().isBlank());
        if (name.isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    intent.path("name"),
                    intent.valuePosition("name"),
                    "an intent needs `name`: a few words for reports");
        }
        return name;
    }

    private Optional<Claim> claim() {
        if (intent.has("only")) {
            Optional<Claim> claim = only();
            return intent.has("expect")
                    ? forbidden("expect", "`only` says what is expected of everybody; leave `expect` out")
                    : claim;
        }
        if (!intent.has("expect")) {
            missing("expect", "an intent needs `expect: allow`, `expect: deny` or `only`");
        }
        Optional<Subject> from = endpoint(intent, "from", "`from`: the end that opens the connection");
        Optional<Subject> to = endpoint(intent, "to", "`to`: the end that it is opened to");
        Optional<Ports> ports = ports(intent, Optional.of(Ports.any()));
        Optional<List<Reason>> because = because();
        Optional<Expectation> expect = Written.of(intent, "expect", findings).flatMap(Expectation::read);
        return expect.flatMap(word -> from.flatMap(source -> to.flatMap(destination ->
                ports.flatMap(on -> because.map(reasons -> word.claim(source, destination, on, reasons))))));
    }

    private Optional<Claim> only() {
        boolean isTo = intent.has("to");
        if (isTo == intent.has("from")) {
            return isTo
                    ? forbidden("from", "with `only`, an intent has `from` or `to`; its entries have the other end")
                    : missing("only", "`only` needs the end that it is about: `to`, or `from`");
        }
        if (intent.has("because")) {
            forbidden("because", "`only` is about many flows, which have many reasons; leave `because` out");
        }
        String end = isTo ? "to" : "from";
        Optional<Subject> subject = endpoint(intent, end, end);
        Optional<Ports> within = ports(intent, Optional.of(Ports.any()));
        Optional<List<Grant>> grants = grants(isTo ? "from" : "to", end, within);
        if (intent.has("because")) {
            return Optional.empty();
        }
        return subject.flatMap(about -> within.flatMap(ports -> grants.map(
                all -> isTo ? Claim.allowedOnlyFrom(about, ports, all) : Claim.allowedOnlyTo(about, ports, all))));
    }

    private Optional<List<Grant>> grants(String end, String other, Optional<Ports> within) {
        List<Struct> entries = intent.structs("only");
        List<Grant> grants = new ArrayList<>();
        for (Struct entry : entries) {
            if (entry.has(other)) {
                findings.error(
                        Kind.FORBIDDEN,
                        entry.path(other),
                        entry.keyPosition(other),
                        "`" + other + "` is given by the intent; an entry of `only` has `" + end + "`");
            }
            Optional<Subject> subject = endpoint(entry, end, "`" + end + "`");
            Optional<Ports> ports = ports(entry, within).filter(on -> isWithin(on, within, entry));
            if (!entry.has(other)) {
                subject.flatMap(who -> ports.map(on -> new Grant(who, on))).ifPresent(grants::add);
            }
        }
        return grants.size() < entries.size() ? Optional.empty() : Optional.of(grants);
    }

    private boolean isWithin(Ports on, Optional<Ports> within, Struct entry) {
        Optional<Ports> beyond = within.flatMap(all -> PortForms.beyond(on, all));
        beyond.ifPresent(some -> findings.error(
                Kind.INVALID,
                entry.path("ports"),
                entry.valuePosition("ports"),
                "`" + some
                        + "` is none of the `ports` of the intent, on which everybody else is denied; add it to them,"
                        + " or leave it out here"));
        return beyond.isEmpty();
    }

    private Optional<Subject> endpoint(Struct owner, String field, String needed) {
        if (!owner.has(field)) {
            findings.error(
                    Kind.REQUIRED,
                    owner.path(field),
                    owner.position(),
                    owner.type().words() + " needs " + needed);
        }
        return owner.value(field).flatMap(value -> definitions.endpoint(value, owner.path(field)));
    }

    private Optional<Ports> ports(Struct owner, Optional<Ports> absent) {
        if (!owner.has("ports")) {
            return absent;
        }
        List<Written> entries = Written.allOf(owner, "ports", findings);
        if (entries.isEmpty()) {
            findings.error(
                    Kind.REQUIRED,
                    owner.path("ports"),
                    owner.valuePosition("ports"),
                    "an empty list is no port; leave `ports` out for every port");
        }
        return PortForms.read(entries);
    }

    private Optional<List<Reason>> because() {
        if (!intent.has("because")) {
            return Optional.of(List.of());
        }
        Struct because = intent.structOrEmpty("because");
        if (!because.has("direction") && !because.has("policy")) {
            findings.error(Kind.REQUIRED, because.path(), because.position(), "a reason needs `direction` or `policy`");
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        Written.of(because, "direction", findings)
                .flatMap(word -> Choice.read(word, Direction.values(), Direction::rulesField))
                .ifPresent(direction -> reasons.add(new Reason.Side(direction)));
        Written.of(because, "policy", findings)
                .flatMap(text -> text.read(Names::ofPolicy))
                .ifPresent(policy -> reasons.add(new Reason.Policy(policy)));
        int given = (because.has("direction") ? 1 : 0) + (because.has("policy") ? 1 : 0);
        return reasons.size() < given ? Optional.empty() : Optional.of(reasons);
    }

    private Optional<Waiver> waiver() {
        if (!intent.has("waiver")) {
            return Optional.of(Waiver.NONE);
        }
        Struct waiver = intent.structOrEmpty("waiver");
        String reason = waiver.textOrEmpty("reason");
        if (reason.isBlank()) {
            findings.error(
                    Kind.REQUIRED,
                    waiver.path("reason"),
                    waiver.valuePosition("reason"),
                    "a waiver needs `reason`: who knows of it, and why it may be");
        }
        if (!waiver.has("until")) {
            findings.error(
                    Kind.REQUIRED,
                    waiver.path("until"),
                    waiver.position(),
                    "a waiver needs `until`: its last day, as `2026-12-31`");
        }
        Optional<LocalDate> until =
                Written.of(waiver, "until", findings).flatMap(text -> text.read(IntentFields::date));
        return until.filter(day -> !reason.isBlank()).map(day -> new Waiver.Until(day, reason));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is no day of the calendar in the form `2026-12-31`", e);
        }
    }

    private <T> Optional<T> forbidden(String field, String message) {
        findings.error(Kind.FORBIDDEN, intent.path(field), intent.keyPosition(field), message);
        return Optional.empty();
    }

    private <T> Optional<T> missing(String field, String message) {
        findings.error(Kind.REQUIRED, intent.path(field), intent.position(), message);
        return Optional.empty();
    }
}
