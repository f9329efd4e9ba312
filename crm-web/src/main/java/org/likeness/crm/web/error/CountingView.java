package org.likeness.crm.web.error;

import org.likeness.crm.web.ui.NavItem;
import org.likeness.crm.web.ui.View;

/**
 * Figures of a page are being counted, which takes a while.
 *
 * @param address where they will be
 */
public record CountingView(String address) implements View {
    @Override
    public String template() {
        return "error/counting";
    }

    @Override
    public String place() {
        return NavItem.placeOf(address);
    }
}
