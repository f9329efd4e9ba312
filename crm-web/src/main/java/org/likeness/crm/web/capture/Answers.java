package org.likeness.crm.web.capture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;

/**
 * What a visitor answered.
 *
 * @param sent the fields of a lead; {@code custom} is a map of its own
 * @param message what the visitor has to say, or {@code null}
 * @param lines everything that was answered, question by question
 */
record Answers(Map<String, Object> sent, String message, String lines) {
    static final String AGREED = "consent";
    private static final int LONGEST_MESSAGE = 5000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]{1,100}@[^\\s@,;<>]+\\.[^\\s@,;<>.]{2,}");
    private static final Pattern PHONE = Pattern.compile("(?:\\D*\\d){5,20}\\D*");

    /** @throws InvalidInput naming every question that was not answered as it has to be */
    static Answers read(CaptureForm form, Map<String, String[]> typed) {
        var sent = new LinkedHashMap<String, Object>();
        var custom = new LinkedHashMap<String, Object>();
        var lines = new ArrayList<String>();
        var errors = new ArrayList<FieldError>();
        String message = null;
        for (var one : form.questions()) {
            var text = text(typed, one.name());
            wrong(one, text).ifPresent(why -> errors.add(new FieldError(one.name(), why)));
            if (text == null) {
                continue;
            }
            lines.add(one.label() + ": " + text);
            if (one.name().equals(FormField.MESSAGE)) {
                message = text;
            } else if (one.custom()) {
                custom.put(one.key(), text);
            } else {
                sent.put(one.name(), text);
            }
        }
        if (form.consent() != null && text(typed, AGREED) == null) {
            errors.add(new FieldError(AGREED, "is required"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        if (!custom.isEmpty()) {
            sent.put("custom", custom);
        }
        return new Answers(sent, message, String.join("\n", lines));
    }

    String text(String field) {
        return sent.get(field) instanceof String text ? text : null;
    }

    private static java.util.Optional<String> wrong(FormField one, String text) {
        if (text == null) {
            return one.required() ? java.util.Optional.of("is required") : java.util.Optional.empty();
        }
        var why =
                switch (one.name()) {
                    case "email" -> EMAIL.matcher(text).matches() ? null : "must be an e-mail address";
                    case "phone" -> PHONE.matcher(text).matches() ? null : "must be a phone number";
                    case FormField.MESSAGE ->
                        text.length() > LONGEST_MESSAGE ? "must have at most " + LONGEST_MESSAGE + " characters" : null;
                    default -> null;
                };
        return java.util.Optional.ofNullable(why);
    }

    private static String text(Map<String, String[]> typed, String name) {
        var values = typed.get(name);
        return values == null || values.length == 0 || values[0].isBlank()
                ? null
                : values[0].strip().replace("\u0000", "");
    }

    /** The names under which answers come. */
    static List<String> names(CaptureForm form) {
        var names =
                new ArrayList<>(form.questions().stream().map(FormField::name).toList());
        names.add(AGREED);
        return names;
    }
}
