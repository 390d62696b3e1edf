package io.github.netpol.yaml;

import io.github.netpol.model.Cidr;
import io.github.netpol.model.syntax.NameSyntax;

/**
 * How manifests are read.
 *
 * @param fieldValidation what becomes of unknown and duplicate fields (E17)
 * @param defaultNamespace the namespace of objects that name none (E15)
 * @param cidrValidation how strictly CIDRs are read (E18)
 * @param unsupportedPolicies what becomes of policies of kinds that are not evaluated
 */
public record ReaderOptions(
        FieldValidation fieldValidation,
        String defaultNamespace,
        Cidr.Validation cidrValidation,
        UnsupportedPolicies unsupportedPolicies) {

    /** Strict in everything, with the namespace {@code default}. */
    public static final ReaderOptions DEFAULTS =
            new ReaderOptions(FieldValidation.STRICT, "default", Cidr.Validation.STRICT, UnsupportedPolicies.REFUSE);

    /** What becomes of unknown and duplicate fields (S95, E17). */
    public enum FieldValidation {
        /** They are errors. */
        STRICT,
        /** Unknown fields are dropped and of duplicates the last counts; each time with a warning. */
        LENIENT
    }

    /** What becomes of policies of kinds that are not evaluated, such as AdminNetworkPolicy. */
    public enum UnsupportedPolicies {
        /** They are errors: verdicts without them could be wrong. */
        REFUSE,
        /** They are left out, with a warning, and listed by {@link Manifests#ignored()}. */
        IGNORE
    }

    /**
     * Validates the namespace.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    public ReaderOptions {
        if (!NameSyntax.dnsLabelProblems(defaultNamespace).isEmpty()) {
            throw new IllegalArgumentException("default namespace `" + defaultNamespace + "` "
                    + String.join("; ", NameSyntax.dnsLabelProblems(defaultNamespace)));
        }
    }

    /** These options with another field validation. */
    public ReaderOptions with(FieldValidation value) {
        return new ReaderOptions(value, defaultNamespace, cidrValidation, unsupportedPolicies);
    }

    /** These options with another default namespace. */
    public ReaderOptions withDefaultNamespace(String value) {
        return new ReaderOptions(fieldValidation, value, cidrValidation, unsupportedPolicies);
    }

    /** These options with another CIDR validation. */
    public ReaderOptions with(Cidr.Validation value) {
        return new ReaderOptions(fieldValidation, defaultNamespace, value, unsupportedPolicies);
    }

    /** These options with another handling of policies that are not evaluated. */
    public ReaderOptions with(UnsupportedPolicies value) {
        return new ReaderOptions(fieldValidation, defaultNamespace, cidrValidation, value);
    }
}
