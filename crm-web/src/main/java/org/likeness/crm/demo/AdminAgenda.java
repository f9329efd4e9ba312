package org.likeness.crm.demo;

import org.likeness.crm.demo.Story.Step;

/** What whoever looks first at the demo has to do: three things late, five today, the rest in the days to come. */
final class AdminAgenda {
    static final int PLACES = 14;
    private static final int LATE = 3;
    private static final int TODAY = 5;

    private AdminAgenda() {}

    static Step step(int place, boolean chinese, Times times, Dice dice) {
        var day = place < LATE ? place - LATE : place < LATE + TODAY ? 0 : place - LATE - TODAY + 1;
        var due = times.at(day, 9 + 2 * (place % 4), 30 * (place % 2));
        return new Step("CALL", Notes.step(chinese, dice), due, null, Story.ADMIN);
    }
}
