package io.github.netpol.model.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the one name, of those that are possible at a place, that a misspelt one stands for. */
public final class MeantName {
    private static final int LONGEST = 64;
    private static final int SHORTEST_PART = 4;

    private MeantName() {}

    /** The name that is the same but for case and separators: {@code pod_selector} for {@code podSelector}. */
    public static Optional<String> sameLetters(String name, Collection<String> candidates) {
        String letters = letters(name);
        return candidates.stream()
                .filter(candidate -> letters(candidate).equals(letters))
                .findFirst();
    }

    /** The name with the same letters, or one so few edits away that nothing else can be meant. */
    public static Optional<String> misspelt(String name, Collection<String> candidates) {
        Optional<String> same = sameLetters(name, candidates);
        return same.isPresent() ? same : closest(name, candidates, Math.max(1, name.length() / 4));
    }

    /** The name that is nearest by letters, by edits, or as a part of it: {@code types} for {@code policyTypes}. None if two are. */
    public static Optional<String> find(String name, Collection<String> candidates) {
        Optional<String> misspelt =
                sameLetters(name, candidates).or(() -> closest(name, candidates, Math.max(1, name.length() / 3)));
        return misspelt.isPresent() ? misspelt : onlyOneSharing(name, candidates);
    }

    private static Optional<String> closest(String name, Collection<String> candidates, int maxEdits) {
        if (name.length() > LONGEST || name.length() < 3) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        String best = "";
        int fewest = maxEdits + 1;
        for (String candidate : candidates) {
            int edits = NearestNames.edits(lower, candidate.toLowerCase(Locale.ROOT), maxEdits);
            if (edits == fewest) {
                best = "";
            }
            // Names of two letters are near to everything.
            if (edits < fewest && edits < candidate.length() - 1) {
                best = candidate;
                fewest = edits;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private static Optional<String> onlyOneSharing(String name, Collection<String> candidates) {
        String letters = letters(name);
        String found = "";
        for (String candidate : candidates) {
            String other = letters(candidate);
            boolean shares = (letters.length() >= SHORTEST_PART && other.contains(letters))
                    || (other.length() >= SHORTEST_PART && letters.contains(other));
            if (shares) {
                if (!found.isEmpty()) {
                    return Optional.empty();
                }
                found = candidate;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(Math.min(name.length(), LONGEST));
        name.codePoints()
                .limit(LONGEST)
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
