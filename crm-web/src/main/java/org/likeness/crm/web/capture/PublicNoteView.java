package org.likeness.crm.web.capture;

import org.likeness.crm.web.ui.View;

/** What a visitor reads where there is nothing to fill in: thanks, or that the form is not there any more. In a frame it stands at the foot. */
public record PublicNoteView(String title, String text, boolean good, boolean framed) implements View {
    @Override
    public String template() {
        return "capture/note";
    }
}
