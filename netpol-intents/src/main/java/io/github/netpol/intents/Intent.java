package io.github.netpol.intents;

import io.github.netpol.model.SourceLocation;
import java.time.LocalDate;

/**
 * A claim that somebody wrote down, under a name.
 *
 * @param name what reports call it; unique in its file
 * @param claim what is meant to be so
 * @param waiver whether it may fail for now
 * @param location where it is written
 */
public record Intent(String name, Claim claim, Waiver waiver, SourceLocation location) {

    /**
     * Whether the claim holds in a world, and if not, whether that is waived.
     *
     * @param world the world as the intent's file sees it: {@link IntentFile#view}
     * @param today the day that waivers are judged by
     */
    public IntentResult check(World world, LocalDate today) {
        return new IntentResult(this, world.check(claim), today);
    }
}
