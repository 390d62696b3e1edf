package io.github.netpol.engine.internal.rules;

import java.util.List;

/**
 * A tier: tiers are asked in order, and the first one that decides does so for good. In a tier the first matching rule of
 * the policies that govern the endpoint decides. If none matches, but a policy of the tier governs the endpoint in this
 * direction, the no-match action does. After the last tier a connection is allowed.
 *
 * @param name what reasons call the tier
 * @param noMatch {@link Action#DENY} or {@link Action#PASS}
 * @param policies the policies in order
 */
public record Tier(String name, Action noMatch, List<TierPolicy> policies) {
    /** Copies the list. */
    public Tier {
        if (noMatch == Action.ALLOW) {
            throw new IllegalArgumentException("the no-match action of tier `" + name + "` must be DENY or PASS");
        }
        policies = List.copyOf(policies);
    }
}
