package org.likeness.crm.web.palette;

import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * What was found for some words, a phone number or an e-mail address.
 *
 * @param words as typed
 * @param brief true for the suggestions below the box, false for the page
 */
public record SearchView(String words, List<Group> groups, boolean brief) implements View {

    /** Hits of one kind: {@code leads}, {@code accounts}, {@code contacts}, {@code deals}, {@code acts} or {@code pages}. */
    public record Group(String kind, List<Hit> hits) {}

    /**
     * One hit.
     *
     * @param presses of an act what is pressed where the page shows it, as a CSS selector; otherwise null
     */
    public record Hit(String name, String context, String href, String presses) {
        public Hit(String name, String context, String href) {
            this(name, context, href, null);
        }
    }

    public boolean nothing() {
        return groups.stream().allMatch(g -> g.hits().isEmpty());
    }

    /** Whether Tab stops at the hits. Before anything is typed they are what the navigation says next; arrows walk them all the same. */
    public boolean stops() {
        return !words.isEmpty();
    }

    @Override
    public String template() {
        return brief ? "palette/suggestions" : "palette/search";
    }
}
