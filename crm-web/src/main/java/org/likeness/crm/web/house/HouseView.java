package org.likeness.crm.web.house;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * How the house works.
 *
 * @param form {@code currency}, {@code timeZone}, {@code language}
 * @param days the days of the week
 */
public record HouseView(Form form, List<Day> days) implements View {
    /** A day of the week, {@code MONDAY} to {@code SUNDAY}. */
    public record Day(String value, String words, boolean worked) {}

    @Override
    public String template() {
        return "house/house";
    }

    @Override
    public String place() {
        return "settings";
    }
}
