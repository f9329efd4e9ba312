package org.likeness.crm.web.capture;

import java.util.List;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * What a visitor of another web site sees of a form.
 *
 * @param asks the questions, in order
 * @param form what was typed, and what is wrong with it
 * @param consent what has to be agreed to; null for nothing
 * @param action where it is sent
 * @param stamp when the page was opened, signed
 * @param framed whether it stands in a frame: there it fills the frame, with Send at its foot, where the thanks will stand
 */
public record PublicFormView(
        String title, List<Ask> asks, Form form, String consent, String action, String stamp, boolean framed)
        implements View {

    /** One question. */
    public record Ask(String name, String label, String input, boolean required) {
        /** What browsers may fill in by themselves. */
        public String autocomplete() {
            return switch (name) {
                case "name" -> "organization";
                case "contactName" -> "name";
                case "email" -> "email";
                case "phone" -> "tel";
                case "title" -> "organization-title";
                case "city" -> "address-level2";
                case "country" -> "country-name";
                default -> "off";
            };
        }
    }

    public boolean agreed() {
        return !form.value(Answers.AGREED).isEmpty();
    }

    @Override
    public String template() {
        return "capture/public";
    }
}
