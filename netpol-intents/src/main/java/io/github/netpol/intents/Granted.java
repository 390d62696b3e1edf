package io.github.netpol.intents;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * To whom something is granted.
 *
 * @param members what the subject of the grant stands for
 * @param strangers those of them whom the inventory does not have
 */
record Granted(Members members, Set<End> strangers) {
    /** What a grant means for an end. */
    enum Standing {
        /** Nothing: it is denied. */
        NONE,
        /** It may, and need not: a stranger whom the subject selects, without standing for any. */
        MAY,
        /** It must be allowed. */
        MUST
    }

    static Granted to(Members members) {
        return new Granted(
                members,
                members.ends().stream()
                        .filter(end -> end.sort() == End.Sort.STRANGER)
                        .collect(Collectors.toSet()));
    }

    Standing of(End end) {
        if (!members.has().test(end)) {
            return Standing.NONE;
        }
        return end.sort() == End.Sort.STRANGER && !strangers.contains(end) ? Standing.MAY : Standing.MUST;
    }
}
