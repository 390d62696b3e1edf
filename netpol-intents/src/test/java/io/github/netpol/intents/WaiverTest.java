package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.model.SourceLocation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaiverTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final Waiver WAIVER = new Waiver.Until(LAST_DAY, "OPS-1");
    private static final Finding HOLDS = new Finding.Holds();
    private static final Finding FAILS = new Finding.Fails("open", "open\n");

    private static IntentResult result(Waiver waiver, Finding finding, LocalDate today) {
        Claim claim = Claim.denied(Subject.anyPod(), Subject.ip("10.0.0.1"), Ports.any());
        return new IntentResult(new Intent("a", claim, waiver, new SourceLocation("f", 1, 1)), finding, today);
    }

    @Test
    void anIntentWithoutAWaiverPassesOrFails() {
        assertThat(result(Waiver.NONE, HOLDS, LAST_DAY).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(Waiver.NONE, FAILS, LAST_DAY).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.FAILED.isFailure()).isTrue();
    }

    @Test
    void aWaiverHoldsOnTheDayBeforeItsLastDay() {
        assertThat(result(WAIVER, FAILS, LAST_DAY.minusDays(1)).outcome()).isEqualTo(Outcome.WAIVED);
    }

    @Test
    void aWaiverHoldsOnItsLastDay() {
        assertThat(result(WAIVER, FAILS, LAST_DAY).outcome()).isEqualTo(Outcome.WAIVED);
        assertThat(Outcome.WAIVED.isFailure()).isFalse();
    }

    @Test
    void aWaiverIsOverOnTheDayAfterItsLastDayAndThatIsAFailure() {
        assertThat(result(WAIVER, FAILS, LAST_DAY.plusDays(1)).outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(Outcome.EXPIRED.isFailure()).isTrue();
    }

    @Test
    void aWaiverOfAnIntentThatHoldsIsNeedlessOnAnyDay() {
        assertThat(result(WAIVER, HOLDS, LAST_DAY).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(WAIVER, HOLDS, LAST_DAY).hasNeedlessWaiver()).isTrue();
        assertThat(result(WAIVER, HOLDS, LAST_DAY.plusDays(1)).hasNeedlessWaiver())
                .isTrue();
        assertThat(result(WAIVER, FAILS, LAST_DAY).hasNeedlessWaiver()).isFalse();
        assertThat(result(Waiver.NONE, HOLDS, LAST_DAY).hasNeedlessWaiver()).isFalse();
    }
}
