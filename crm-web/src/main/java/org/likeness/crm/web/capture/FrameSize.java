package org.likeness.crm.web.capture;

import java.util.Map;
import org.likeness.crm.capture.CaptureForm;

/**
 * How tall a form is, in pixels by its style sheet, so that its frame on another site holds it whole. Nobody knows how wide the frame
 * will be: fields are for fingers in every frame, and lines are taken as short as a phone's. A frame too tall shows some room above
 * Send, one too low scrolls.
 */
final class FrameSize {
    private static final int AROUND = 208;
    private static final int LINE = 18;
    private static final int TITLE_LINE = 28;
    private static final int FIELD_AROUND = 32;
    private static final int LABEL_LINE = 16;
    private static final int AREA = 90;

    private static final int CONTROL = 44;
    private static final int TITLE_LETTERS = 24;
    private static final int LABEL_LETTERS = 38;
    private static final int CONSENT_LETTERS = 40;

    private FrameSize() {}

    /** @param inputs by name of what is asked for, its kind of field */
    static int height(CaptureForm form, Map<String, String> inputs) {
        var height = AROUND + TITLE_LINE * (lines(form.title(), TITLE_LETTERS) - 1);
        for (var question : form.questions()) {
            var area = "textarea".equals(inputs.get(question.name()));
            height +=
                    FIELD_AROUND + (area ? AREA : CONTROL) + LABEL_LINE * (lines(question.label(), LABEL_LETTERS) - 1);
        }
        return height + (form.consent() == null ? 0 : LINE * lines(form.consent(), CONSENT_LETTERS));
    }

    /** How many lines a text takes where one holds so many Latin letters; Chinese ones are twice as wide. */
    private static int lines(String text, int letters) {
        return text.lines()
                .mapToInt(line -> {
                    var wide = line.codePoints().filter(c -> c > 0x2e7f).count();
                    return (int) Math.max(1, (line.length() + wide + letters - 1) / letters);
                })
                .sum();
    }
}
