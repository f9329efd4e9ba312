package org.likeness.crm.web.record;

import java.util.stream.Stream;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.House;
import org.likeness.crm.web.ui.Say;

/** The form that logs a follow-up, with the days it offers for the next step: today and working days. */
public final class Composers {
    private Composers() {}

    public static Form blank(Say say) {
        var today = say.today();
        var days = Stream.of(today.plusDays(1), today.plusDays(3), today.plusDays(7))
                .map(House.get()::workingDay);
        return Form.of(java.util.Map.of("method", "CALL"))
                .choosing(
                        "method", Choices.words(say, "method", "CALL", "VISIT", "EMAIL", "WECHAT", "MEETING", "OTHER"))
                .choosing(
                        "nextDue",
                        Stream.concat(Stream.of(today), days)
                                .distinct()
                                .map(d -> new Choice(d.toString(), say.due(d)))
                                .toList());
    }
}
