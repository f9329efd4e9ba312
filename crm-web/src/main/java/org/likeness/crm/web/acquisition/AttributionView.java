package org.likeness.crm.web.acquisition;

import java.util.List;
import org.likeness.crm.acquisition.Attribution.TouchCredit;
import org.likeness.crm.web.record.EventWords;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.View;

/**
 * Which touches the wins hang on.
 *
 * @param filter the form: {@code subject} (LEAD or DEAL), {@code from}, {@code to}
 * @param journeys closed records with a touch, {@code won} among them
 * @param untouched closed records without one
 * @param touches largest Markov credit first
 */
public record AttributionView(Form filter, long journeys, long won, long untouched, List<TouchCredit> touches)
        implements View {

    /** A touch in the reader's words. */
    public static String words(TouchCredit touch, Say say) {
        return switch (touch.kind()) {
            case "FOLLOW_UP" -> say.word("method", touch.name());
            case "EVENT" -> EventWords.of(touch.name(), say);
            default -> touch.name();
        };
    }

    @Override
    public String template() {
        return "acquisition/attribution";
    }

    @Override
    public String place() {
        return "channels";
    }
}
