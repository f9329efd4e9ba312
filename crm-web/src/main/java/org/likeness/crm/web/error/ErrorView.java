package org.likeness.crm.web.error;

import org.likeness.crm.web.ui.View;

/**
 * Something did not work.
 *
 * @param status 400, 403, 404, 405, 409, 410, 412, 413, 415, 422, 429 or 500; others are told like 400 or 500
 * @param detail one more sentence in the reader's language, or null
 * @param number by which the log knows this error, or null
 */
public record ErrorView(int status, String detail, String number) implements View {

    /** The status whose words are used. */
    public int told() {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 410, 412, 413, 422, 429, 503 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    @Override
    public String template() {
        return "error/error";
    }
}
