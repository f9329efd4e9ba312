package org.likeness.crm.web.capture;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.likeness.crm.web.ui.View;

/**
 * One form: how it is embedded, and what came through it.
 *
 * @param address of its page for visitors
 * @param snippet the HTML to embed
 * @param asks its questions
 * @param taken how many were sent and taken
 * @param rejected how many were turned away in the last thirty days, by reason
 */
public record FormView(
        String id,
        String name,
        String title,
        boolean active,
        String language,
        String channel,
        String campaign,
        String consent,
        long consentVersion,
        String address,
        String snippet,
        List<PublicFormView.Ask> asks,
        long taken,
        Map<String, Long> rejected,
        List<Came> came)
        implements View {

    /**
     * Something sent.
     *
     * @param href the record it went to; null where it is out of sight
     * @param known whether the sender was known before
     * @param consent version of the text that was agreed to, or null
     */
    public record Came(Instant at, String href, String name, boolean known, Long consent) {}

    @Override
    public String template() {
        return "capture/show";
    }

    @Override
    public String place() {
        return "settings";
    }
}
