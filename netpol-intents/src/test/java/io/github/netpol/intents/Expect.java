package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests expect of claims. */
final class Expect {
    private Expect() {}

    static void holds(World world, Claim claim) {
        assertThat(world.check(claim)).as(claim.toString()).isEqualTo(new Finding.Holds());
    }

    /** The whole message of a claim that does not hold. */
    static String message(World world, Claim claim) {
        Finding finding = world.check(claim);
        assertThat(finding).as(claim.toString()).isInstanceOf(Finding.Fails.class);
        Finding.Fails fails = (Finding.Fails) finding;
        assertThat(fails.message()).startsWith(fails.summary() + "\n");
        assertThat(finding.holds()).isFalse();
        return fails.message();
    }

    /** Its first line. */
    static String summary(World world, Claim claim) {
        return message(world, claim).lines().findFirst().orElseThrow();
    }
}
