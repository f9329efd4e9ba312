package org.likeness.crm.web.ui;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What is due next on a record.
 *
 * @param method CALL, VISIT, EMAIL, WECHAT, MEETING or OTHER; null when not said
 * @param daysLate days overdue, 0 when it is not
 */
public record Step(String id, String method, String text, LocalDate due, LocalTime at, int daysLate) {

    /** In one word how, or what it is about where no way says it. */
    public String brief(Say say) {
        return method == null || method.equals("OTHER") ? text : say.word("method", method);
    }

    public boolean late() {
        return daysLate > 0;
    }
}
