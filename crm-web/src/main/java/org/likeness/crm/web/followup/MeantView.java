package org.likeness.crm.web.followup;

import java.util.List;
import org.likeness.crm.web.palette.SearchView.Group;
import org.likeness.crm.web.palette.SearchView.Hit;
import org.likeness.crm.web.ui.View;

/**
 * Records that a follow-up may have been with, to choose from.
 *
 * @param typed what was typed
 */
public record MeantView(String typed, List<Group> groups) implements View {

    /** As the form sends it: {@code deal:7}. */
    public String key(Hit hit) {
        return Naming.key(hit);
    }

    @Override
    public String template() {
        return "followup/meant";
    }
}
