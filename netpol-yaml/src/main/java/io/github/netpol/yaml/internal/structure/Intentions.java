package io.github.netpol.yaml.internal.structure;

import io.github.netpol.model.text.MeantName;
import io.github.netpol.yaml.internal.text.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses what the author of an unknown field meant, from the tables of the types around it. */
final class Intentions {
    private static final int MOST_FIELDS_LISTED = 8;

    private final String field;
    private final Node value;
    private final Struct owner;

    private Intentions(String field, Node value, Struct owner) {
        this.field = field;
        this.value = value;
        this.owner = owner;
    }

    static Intention of(String field, Node value, Struct owner) {
        Optional<String> stripped = TypographicQuotes.strip(field);
        if (stripped.isEmpty()) {
            return new Intentions(field, value, owner).find();
        }
        String plain = stripped.get();
        String advice = TypographicQuotes.advice(plain);
        if (owner.type().has(plain)) {
            return Intention.here(advice, plain);
        }
        Intention intention = new Intentions(plain, value, owner).find();
        return intention.saying(advice + ", and " + intention.words());
    }

    private Intention find() {
        ObjectType type = owner.type();
        return MeantName.sameLetters(field, type.fields().keySet())
                .map(this::misspelt)
                .or(() -> type.hint().of(field, value))
                .or(this::furtherDown)
                .or(this::furtherUp)
                .or(this::inMetadata)
                .or(() -> MeantName.find(field, type.fields().keySet()).map(this::misspelt))
                .orElseGet(this::unknown);
    }

    private Intention misspelt(String meant) {
        return Intention.here("unknown field " + Quoted.of(field) + "; did you mean `" + meant + "`?", meant);
    }

    private Optional<Intention> furtherDown() {
        List<String> holders = new ArrayList<>();
        for (Map.Entry<String, FieldType> own : owner.type().fields().entrySet()) {
            if (ObjectType.elementOf(own.getValue()).filter(this::hasField).isPresent()) {
                holders.add(own.getKey());
            }
        }
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        String words = isNoField() + "; put it under `" + String.join("` or `", holders) + "`";
        return Optional.of(Intention.here(words, holders.size() == 1 ? holders.get(0) : ""));
    }

    private Optional<Intention> furtherUp() {
        Struct below = owner;
        int levels = 1;
        for (Struct above = owner.parent(); above != null; above = above.parent()) {
            if (hasField(above.type())) {
                String words = isNoField() + "; it belongs to the "
                        + withoutArticle(above.type().words()) + ", beside `" + fieldLeadingTo(below, above) + "`";
                return Optional.of(new Intention(words, levels, field));
            }
            below = above;
            levels++;
        }
        return Optional.empty();
    }

    private static String fieldLeadingTo(Struct below, Struct above) {
        return above.type().fields().entrySet().stream()
                .filter(entry -> ObjectType.elementOf(entry.getValue())
                        .filter(below.type()::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private Optional<Intention> inMetadata() {
        Struct above = owner.parent();
        return above != null
                        && above.parent() == null
                        && ObjectType.elementOf(above.type().fields().get("metadata"))
                                .filter(this::hasField)
                                .isPresent()
                ? Optional.of(new Intention(isNoField() + "; put it under `metadata`", 1, "metadata"))
                : Optional.empty();
    }

    private static String withoutArticle(String words) {
        return words.replaceFirst("^(an?|the) ", "");
    }

    private boolean hasField(ObjectType type) {
        return type.has(field);
    }

    private Intention unknown() {
        List<String> fields = List.copyOf(owner.type().fields().keySet());
        String words = "unknown field " + Quoted.of(field);
        if (fields.size() <= MOST_FIELDS_LISTED) {
            words += "; " + owner.type().words() + " has only `" + String.join("`, `", fields) + "`";
        }
        return Intention.here(words, "");
    }

    private String isNoField() {
        return Quoted.of(field) + " is not a field of " + owner.type().words();
    }
}
