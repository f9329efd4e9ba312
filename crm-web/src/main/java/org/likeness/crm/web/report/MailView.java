package org.likeness.crm.web.report;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * A report as it stands in a mail.
 *
 * @param about filters and period in words; may be empty
 * @param figures of the digest, each with what it was before
 * @param before when the last one was sent, or {@code null}
 * @param link the page with the same filters
 * @param unsubscribe where the recipient does that
 * @param why the recipient gets this
 * @param style the style sheet
 */
public record MailView(
        String title,
        String about,
        Digest digest,
        List<Row> figures,
        Instant before,
        String link,
        String unsubscribe,
        String why,
        String style)
        implements View {

    /** A number that counts: its words, where it may lie, what it comes from, and what it was in the report before. */
    public record Row(String label, String value, String range, String basis, String since) {}

    /** The style sheet as an element; it is ours and holds nothing that was typed. */
    public Content styled() {
        return output -> output.writeContent("<style>" + style + "</style>");
    }

    @Override
    public String template() {
        return "report/mail";
    }
}
