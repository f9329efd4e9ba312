package org.likeness.crm.web.duplicate;

import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * What is known already of somebody who is being typed, or of a record that may be there twice; nothing at all where nothing is known.
 *
 * @param known people and companies that a new record is about
 * @param same records that may be the same
 */
public record TwinsView(List<Hit> known, List<Hit> same) implements View {

    /**
     * A record.
     *
     * @param beside what tells it from others of its name; empty for nothing
     * @param why reasons, heaviest first
     * @param merge address of the page on which both are compared, or null
     */
    public record Hit(String kind, String name, String beside, String href, List<Why> why, String merge) {}

    /** Whether it tells of a record that is there, to be compared with the others, and not of one that is being typed. */
    public boolean mergeable() {
        return same.stream().anyMatch(hit -> hit.merge() != null);
    }

    @Override
    public String template() {
        return "duplicate/twins";
    }
}
