package org.likeness.crm.web.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.capture.FormFields;

class FrameSizeTest {
    private static final Map<String, String> INPUTS = Map.of("message", "textarea");
    private static final String SHORT = "I agree.";

    @Test
    void a_frame_is_as_tall_as_the_form_in_it_is_on_a_phone() {
        var four = form(SHORT, "name", "email", "phone", "message");
        // measured in Chromium, 358 pixels wide: 556 pixels
        assertThat(FrameSize.height(four, INPUTS)).isBetween(556, 590);
        var five = form(SHORT, "name", "email", "phone", "city", "message");
        assertThat(FrameSize.height(five, INPUTS) - FrameSize.height(four, INPUTS))
                .isEqualTo(76);
    }

    @Test
    void words_that_need_more_lines_need_more_room_chinese_ones_twice_as_much() {
        var latin = form("x".repeat(80), "email");
        assertThat(FrameSize.height(latin, INPUTS) - FrameSize.height(form(SHORT, "email"), INPUTS))
                .isEqualTo(18);
        assertThat(FrameSize.height(form("同".repeat(40), "email"), INPUTS)).isEqualTo(FrameSize.height(latin, INPUTS));
        assertThat(FrameSize.height(form("a\nb", "email"), INPUTS)).isEqualTo(FrameSize.height(latin, INPUTS));
    }

    @Test
    void the_snippet_is_one_frame_without_script_that_quotes_what_it_is_given() {
        var form = form(SHORT, "email");
        CaptureForm.FIELDS.named("title").orElseThrow().set().accept(form, "\"A\" & <b>");
        assertThat(FormDrawing.snippet(form, "https://crm.example.com/f/aB3dE5gH", INPUTS))
                .startsWith("<iframe src=\"https://crm.example.com/f/aB3dE5gH?framed=yes&amp;theme=light\"")
                .contains("title=\"&quot;A&quot; &amp; &lt;b>\"", "height=\"" + FrameSize.height(form, INPUTS) + "\"")
                .doesNotContain("script", "vw");
    }

    private static CaptureForm form(String consent, String... names) {
        var form = new CaptureForm(Instant.EPOCH);
        var fields = CaptureForm.FIELDS;
        fields.named("title").orElseThrow().set().accept(form, "Talk to us");
        fields.named("consent").orElseThrow().set().accept(form, consent);
        List<FormField> asked =
                Stream.of(names).map(n -> new FormField(n, n, true)).toList();
        fields.named("fields").orElseThrow().set().accept(form, FormFields.text(asked));
        return form;
    }
}
