package org.likeness.crm.web.ui;

/** Everything one screen shows, already decided; a template of its own turns it into HTML. */
public interface View {

    /** The template that shows this view, feature first and without its ending: {@code lead/list}. */
    String template();

    /** The entry of the navigation this screen belongs to, such as {@code leads}; empty for none. */
    default String place() {
        return "";
    }
}
