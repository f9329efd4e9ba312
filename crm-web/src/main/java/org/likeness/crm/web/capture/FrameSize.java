package org.likeness.crm.web.capture;

import java.util.Map;
import org.likeness.crm.capture.CaptureForm;

/**
 * How tall a form is, in pixels by its style sheet, so that its frame on another site holds it whole. Words are taken a little wider
 * than they are: a frame too tall shows some room above Send, one too low scrolls.
 */
enum FrameSize {
    /** For frames up to 640 pixels: fields for fingers, lines as short as a phone's. */
    NARROW(44, 24, 38, 40),
    WIDE(32, 40, 70, 72);

    /** Below this width of the window, frames are taken to be narrow. */
    static final int BREAK = 720;

    private static final int AROUND = 208;
    private static final int LINE = 18;
    private static final int TITLE_LINE = 28;
    private static final int FIELD_AROUND = 32;
    private static final int LABEL_LINE = 16;
    private static final int AREA = 90;

    private final int control;
    private final int title;
    private final int label;
    private final int consent;

    FrameSize(int control, int title, int label, int consent) {
        this.control = control;
        this.title = title;
        this.label = label;
        this.consent = consent;
    }

    /** @param inputs by name of what is asked for, its kind of field */
    int height(CaptureForm form, Map<String, String> inputs) {
        var height = AROUND + TITLE_LINE * (lines(form.title(), title) - 1);
        for (var question : form.questions()) {
            var area = "textarea".equals(inputs.get(question.name()));
            height += FIELD_AROUND + (area ? AREA : control) + LABEL_LINE * (lines(question.label(), label) - 1);
        }
        return height + (form.consent() == null ? 0 : LINE * lines(form.consent(), consent));
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
