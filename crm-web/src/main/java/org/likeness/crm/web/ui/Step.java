package org.likeness.crm.web.ui;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What is due next on a record.
 *
 * @param method CALL, VISIT, EMAIL, WECHAT, MEETING or OTHER
 * @param daysLate days overdue, 0 when it is not
 */
public record Step(String id, String method, String text, LocalDate due, LocalTime at, int daysLate) {

    public boolean late() {
        return daysLate > 0;
    }
}
