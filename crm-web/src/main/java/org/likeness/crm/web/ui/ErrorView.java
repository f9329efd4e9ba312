package org.likeness.crm.web.ui;

/**
 * What went wrong, and the way on.
 *
 * @param status the HTTP status
 * @param sentence what was refused, or null where the status says it all
 */
public record ErrorView(int status, String sentence) implements View {
    @Override
    public String template() {
        return "ui/error";
    }
}
