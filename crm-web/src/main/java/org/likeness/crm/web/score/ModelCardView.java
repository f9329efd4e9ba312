package org.likeness.crm.web.score;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * Everything to be known of one model, as a page that stands alone.
 *
 * @param title such as “Model card: leads, v7”
 * @param model what the page on scores shows of it
 * @param facts data, fingerprint and recipe, each with its name
 * @param leftOut features that are not used, with the reason
 * @param verdict what was decided when it was held against another; may be empty
 * @param style the whole style sheet
 * @param madeAt when this card was made
 */
public record ModelCardView(
        String title,
        ModelView model,
        List<Fact> facts,
        List<Fact> leftOut,
        String verdict,
        String style,
        Instant madeAt)
        implements View {

    /** Something under its name. */
    public record Fact(String name, String words) {}

    /** The style sheet as an element; it is ours and holds nothing that was typed. */
    public Content styled() {
        return output -> output.writeContent("<style>" + style + "</style>");
    }

    @Override
    public String template() {
        return "score/card";
    }

    @Override
    public String place() {
        return "scores";
    }
}
