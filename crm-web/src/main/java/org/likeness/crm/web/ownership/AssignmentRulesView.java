package org.likeness.crm.web.ownership;

import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * The rules of assignment in their order, and what they say about one lead.
 *
 * @param lead what was typed to try them on; may be empty
 * @param found that lead, or null
 * @param unknown whether what was typed names no lead
 */
public record AssignmentRulesView(List<Row> rows, String lead, Found found, boolean unknown) implements View {

    /**
     * One rule.
     *
     * @param when its conditions, in words
     * @param takers who takes turns, in words
     * @param nobody whether none of them is active
     * @param verdict what it says about the lead tried, a word of {@code rule.verdict}; null when none is tried
     * @param next whose turn it would be; may be null
     */
    public record Row(
            String id,
            String name,
            boolean active,
            List<String> when,
            String takers,
            boolean nobody,
            String verdict,
            String next) {}

    /** The lead tried. */
    public record Found(String id, String name, String rule, String next) {}

    @Override
    public String template() {
        return "ownership/rules";
    }

    @Override
    public String place() {
        return "settings";
    }
}
