package org.likeness.crm.web.api;

import java.util.List;
import org.likeness.crm.web.ui.Messages;
import org.likeness.crm.web.ui.View;

/** The API, to be read and tried. The page that reads it out speaks English only, so its own words come along to be told in the reader's. */
public record ApiReferenceView() implements View {
    private static final String WORDS = "api.word.";

    /** The words by the last part of their keys. */
    public List<String> words() {
        return Messages.ENGLISH.under(WORDS);
    }

    /** How the page itself says it. */
    public String said(String word) {
        return Messages.ENGLISH.get(WORDS + word);
    }

    @Override
    public String template() {
        return "api/reference";
    }

    @Override
    public String place() {
        return "settings";
    }
}
