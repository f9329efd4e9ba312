package org.likeness.crm.web.report;

/**
 * How it went to send a letter.
 *
 * @param outcome {@code OK}, or what stood in the way
 * @param passing whether it may go well another time
 * @param detail what the mail server said; may be empty
 * @param figures the numbers it told, as JSON, or {@code null}
 */
record Attempt(String outcome, boolean passing, String detail, String address, String subject, String figures) {
    static final String OK = "OK";

    boolean good() {
        return outcome.equals(OK);
    }

    /** It cannot be sent, for a reason that lies here. */
    static Attempt hindered(String outcome) {
        return new Attempt(outcome, false, "", null, null, null);
    }
}
