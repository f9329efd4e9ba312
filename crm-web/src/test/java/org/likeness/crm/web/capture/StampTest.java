package org.likeness.crm.web.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.web.capture.Stamp.Verdict;

class StampTest {
    private static final Instant OPENED = Instant.parse("2026-11-20T09:30:00Z");
    private final CaptureForm form = new CaptureForm(OPENED);

    @Test
    void a_stamp_is_good_after_some_seconds_and_for_half_a_day() {
        var stamp = Stamp.of(form, OPENED);
        assertThat(stamp.length()).isLessThanOrEqualTo(64);
        assertThat(Stamp.read(form, stamp, OPENED.plusSeconds(1))).isEqualTo(Verdict.TOO_FAST);
        assertThat(Stamp.read(form, stamp, OPENED.plusSeconds(2))).isEqualTo(Verdict.GOOD);
        assertThat(Stamp.read(form, stamp, OPENED.plus(Stamp.MOST))).isEqualTo(Verdict.GOOD);
        assertThat(Stamp.read(form, stamp, OPENED.plus(Stamp.MOST).plusSeconds(1)))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void a_stamp_tells_which_consent_text_the_page_showed() {
        assertThat(Stamp.showedConsentOf(form, Stamp.of(form, OPENED)))
                .as("nothing to agree to")
                .isTrue();
        consent("First words.");
        var first = Stamp.of(form, OPENED);
        assertThat(Stamp.showedConsentOf(form, first)).isTrue();
        consent("Other words.");
        assertThat(Stamp.showedConsentOf(form, first)).isFalse();
        assertThat(Stamp.showedConsentOf(form, first.replace(".1.", ".2.")))
                .as("forged")
                .isFalse();
        assertThat(Stamp.showedConsentOf(form, Stamp.of(form, OPENED))).isTrue();
        assertThat(Stamp.showedConsentOf(form, null)).isFalse();
    }

    private void consent(String text) {
        CaptureForm.FIELDS.named("consent").orElseThrow().set().accept(form, text);
        form.settle(Set.of("consent"), OPENED);
    }

    @Test
    void nobody_makes_a_stamp_or_uses_that_of_another_form() {
        var stamp = Stamp.of(form, OPENED);
        var later = OPENED.plusSeconds(60);
        assertThat(Stamp.read(new CaptureForm(OPENED), stamp, later)).isEqualTo(Verdict.FORGED);
        assertThat(Stamp.read(form, stamp.replaceFirst("^\\d+", "1"), later)).isEqualTo(Verdict.FORGED);
        for (var bad : new String[] {null, "", "x", "...", "1.2.3", "x".repeat(5000)}) {
            assertThat(Stamp.read(form, bad, later)).as("%s", bad).isEqualTo(Verdict.FORGED);
        }
    }
}
