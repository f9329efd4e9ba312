package org.likeness.crm.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.demo.Story.Doings;
import org.likeness.crm.demo.Story.Event;
import org.likeness.crm.demo.Story.FollowUp;
import org.likeness.crm.demo.Story.Outcome;
import org.likeness.crm.demo.Story.Step;

/**
 * Draws follow-ups, events and next steps. How many there are in the first 14 days has no bearing on how it ends: what closes
 * sooner has the same number in less time.
 */
final class Doing {
    private static final double FIRST_DAYS = 14;
    private static final List<String> EVENTS =
            List.of("page.case-study", "page.pricing", "mail.opened", "mail.clicked", "page.product");

    private final Times times;

    /** How many next steps the administrator has got so far: the first few open records give some. */
    private int adminSteps;

    Doing(Times times) {
        this.times = times;
    }

    /** Whether the administrator still has a free place for an open record: leads and deals take turns. */
    boolean wantedByAdmin(boolean deal) {
        return adminSteps < AdminAgenda.PLACES && (adminSteps % 2 == 1) == deal;
    }

    List<FollowUp> followUps(
            Place place, Instant from, Instant to, Outcome outcome, String lossReason, double mean, Dice dice) {
        var made = new ArrayList<FollowUp>();
        var life = Times.days(from, to);
        var early = outcome == Outcome.OPEN && life < FIRST_DAYS ? mean * life / FIRST_DAYS : mean;
        for (int i = dice.poisson(early); i > 0; i--) {
            made.add(followUp(place, Times.plus(from, dice.between(0, Math.min(life, FIRST_DAYS))), dice));
        }
        var later = Math.min(6, Math.max(0, life - FIRST_DAYS) / 16);
        for (int i = later > 0 ? dice.poisson(later * mean / 3) : 0; i > 0; i--) {
            made.add(followUp(place, Times.plus(from, dice.between(FIRST_DAYS, life)), dice));
        }
        if (outcome != Outcome.OPEN && life > FIRST_DAYS) {
            var won = outcome == Outcome.WON;
            var chinese = place.speaksChinese();
            made.add(new FollowUp(
                    "CALL",
                    to,
                    won ? Notes.thanks(chinese) : Notes.farewell(chinese, lossReason),
                    won ? "Won" : "Lost"));
        }
        return made;
    }

    private static FollowUp followUp(Place place, Instant at, Dice dice) {
        var method = place.speaksChinese()
                ? List.of("WECHAT", "WECHAT", "CALL", "VISIT", "MEETING")
                : List.of("CALL", "CALL", "EMAIL", "VISIT", "MEETING");
        var outcome = dice.chance(.6) ? null : dice.oneOf(List.of("Interested", "Call again", "Not reached"));
        return new FollowUp(dice.oneOf(method), at, Notes.note(place.speaksChinese(), dice), outcome);
    }

    List<Event> events(Instant from, Instant to, Outcome outcome, double mean, Dice dice) {
        var life = Times.days(from, to);
        var count = dice.poisson(outcome == Outcome.OPEN && life < FIRST_DAYS ? mean * life / FIRST_DAYS : mean);
        var made = new ArrayList<Event>(count);
        for (int i = 0; i < count; i++) {
            made.add(new Event(dice.oneOf(EVENTS), Times.plus(from, dice.between(0, Math.min(life, FIRST_DAYS)))));
        }
        return made;
    }

    /** The next step of an open record: some are overdue, some due today, most to come, some records have none. */
    List<Step> steps(Place place, int owner, Dice dice) {
        var chinese = place.speaksChinese();
        if (owner == Story.ADMIN) {
            return List.of(AdminAgenda.step(adminSteps++, chinese, times, dice));
        }
        if (dice.chance(.3)) {
            return List.of();
        }
        var day = dice.chance(.12) ? -1 - dice.below(6) : dice.chance(.12) ? 0 : 1 + dice.below(14);
        var due = times.at(day, 9 + dice.below(8), 15 * dice.below(4));
        var method = dice.oneOf(List.of("CALL", "EMAIL", "VISIT", "MEETING"));
        return List.of(new Step(method, Notes.step(chinese, dice), due, null, owner));
    }

    static Doings of(List<FollowUp> followUps, List<Step> steps, List<Event> events) {
        return new Doings(followUps, steps, events, List.of(), List.of());
    }
}
