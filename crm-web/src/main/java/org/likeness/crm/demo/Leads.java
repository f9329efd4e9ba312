package org.likeness.crm.demo;

import java.time.Instant;
import java.util.List;
import org.likeness.crm.demo.Story.Change;
import org.likeness.crm.demo.Story.Doings;
import org.likeness.crm.demo.Story.Lead;
import org.likeness.crm.demo.Story.Outcome;
import org.likeness.crm.demo.Story.Tagging;

/** Draws leads of the last two years: three in four are closed, won with the chance that {@link PlantedTruth} gives. */
final class Leads {
    private static final double DAYS_BACK = 730;
    private static final double EVER_DECIDED = .81;
    private static final double MEDIAN_DAYS = 21;

    private final People people;
    private final Times times;
    private final Doing doing;

    Leads(People people, Times times, Doing doing) {
        this.people = people;
        this.times = times;
        this.doing = doing;
    }

    /** @param real the company as it is; the lead keeps what is known of it */
    Lead draw(Company real, int number, Dice dice) {
        var known = real.asKnown(dice);
        // the power lets the business grow: more leads are young than old
        var created = times.ago(DAYS_BACK * Math.pow(dice.between(0, 1), 1.3));
        var chance = PlantedTruth.chance(
                PlantedTruth.LEAD_BASE + PlantedTruth.logOdds(PlantedTruth.leadEffects(), real.facts()));
        var wins = dice.chance(chance);
        var closes = Times.plus(created, dice.logNormal(MEDIAN_DAYS, .8));
        var closed = dice.chance(EVER_DECIDED) && closes.isBefore(times.now());
        var outcome = !closed ? Outcome.OPEN : wins ? Outcome.WON : Outcome.LOST;
        var reason = outcome == Outcome.LOST ? dice.oneOf(House.LOSS_REASONS) : null;
        var owner = owner(real.place(), outcome, dice);
        return new Lead(
                number,
                known,
                people.decider(known, dice),
                owner,
                House.campaign(known.text("channel"), dice),
                created,
                outcome,
                closed ? closes : null,
                reason,
                doings(known, owner, outcome, reason, created, closed ? closes : times.now(), dice));
    }

    private int owner(Place place, Outcome outcome, Dice dice) {
        var house = dice.chance(.12) ? Story.NOBODY : House.owner(place, dice);
        return outcome == Outcome.OPEN && doing.wantedByAdmin(false) ? Story.ADMIN : house;
    }

    private Doings doings(
            Company known, int owner, Outcome outcome, String reason, Instant created, Instant until, Dice dice) {
        var open = outcome == Outcome.OPEN;
        var place = known.place();
        return new Doings(
                owner == Story.NOBODY ? List.of() : doing.followUps(place, created, until, outcome, reason, .7, dice),
                open && owner != Story.NOBODY ? doing.steps(place, owner, dice) : List.of(),
                doing.events(created, until, outcome, 1.2, dice),
                changes(known, created, until, dice),
                open && dice.chance(.06) ? List.of(hot(dice)) : List.of());
    }

    /** Now and then approval was asked later than the lead came in. */
    private static List<Change> changes(Company known, Instant created, Instant until, Dice dice) {
        var approval = known.fact("needsApproval");
        if (approval == null || !dice.chance(.08)) {
            return List.of();
        }
        var asked = Times.plus(created, dice.between(0, .5) * Times.days(created, until));
        return List.of(new Change("needsApproval", null, approval.toString(), asked));
    }

    private Tagging hot(Dice dice) {
        var tag = House.TAGS.get(3 + dice.below(2));
        return new Tagging(tag.name(), tag.rule(), times.ago(dice.between(0, 2)), null);
    }
}
