package org.likeness.crm.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.demo.Story.Account;
import org.likeness.crm.demo.Story.Change;
import org.likeness.crm.demo.Story.Deal;
import org.likeness.crm.demo.Story.Doings;
import org.likeness.crm.demo.Story.FollowUp;
import org.likeness.crm.demo.Story.Lead;
import org.likeness.crm.demo.Story.Outcome;
import org.likeness.crm.demo.Story.Person;
import org.likeness.crm.demo.Story.Purchase;
import org.likeness.crm.demo.Story.Tagging;

/** Draws accounts with their contacts, deals and purchases: out of won leads, or from the years before the leads began. */
final class Accounts {
    private static final double DEALS_A_YEAR = 2;
    /** As long as the rule of the tag says. */
    private static final int ACTIVE_DAYS = 30;

    private final People people;
    private final Times times;
    private final Deals deals;
    private int dealNumber;

    Accounts(People people, Times times, Deals deals) {
        this.people = people;
        this.times = times;
        this.deals = deals;
    }

    /** The account that a won lead became; its first deal opens at once. */
    Account outOf(Lead lead, Company real, int number, Dice dice) {
        return draw(real, lead.company(), lead.person(), lead.closedAt(), lead.owner(), number, dice);
    }

    /** An account that was there before the leads were written down. */
    Account old(Company real, int number, Dice dice) {
        var known = real.asKnown(dice);
        var owner = House.owner(real.place(), dice);
        return draw(real, known, people.decider(known, dice), times.ago(dice.between(180, 1460)), owner, number, dice);
    }

    private Account draw(
            Company real, Company known, Person decider, Instant created, int leadOwner, int number, Dice dice) {
        var owner = leadOwner == Story.NOBODY ? House.owner(real.place(), dice) : leadOwner;
        var contacts = new ArrayList<>(List.of(decider));
        contacts.addAll(people.others(known, dice));
        var made = deals(real, known, owner, created, dice);
        var purchases = purchases(made, dice);
        return new Account(
                number,
                known,
                dice.chance(.06),
                dice.chance(.04) ? Story.NOBODY : owner,
                created,
                contacts,
                made,
                purchases,
                new Doings(
                        List.of(), List.of(), List.of(), changes(known, created, dice), tags(made, purchases, dice)));
    }

    private List<Deal> deals(Company real, Company known, int owner, Instant created, Dice dice) {
        var age = times.age(created);
        var starts = new ArrayList<Double>(List.of(0.0));
        for (int i = dice.poisson(age / 365 * DEALS_A_YEAR); i > 0; i--) {
            starts.add(dice.between(0, age));
        }
        starts.sort(null);
        var made = new ArrayList<Deal>();
        for (double start : starts) {
            var opened = Times.plus(created, start);
            var customer = made.stream()
                    .anyMatch(deal ->
                            deal.outcome() == Outcome.WON && deal.closedAt().isBefore(opened));
            var renewal = customer && dice.chance(.55);
            made.add(deals.draw(real, known, renewal, owner, opened, dealNumber++, dice));
        }
        return made;
    }

    /** Every won deal is a purchase; customers then buy again at a rhythm of their own until they stop. */
    private List<Purchase> purchases(List<Deal> deals, Dice dice) {
        var made = new ArrayList<Purchase>();
        var rhythm = dice.logNormal(110, .6);
        for (int i = 0; i < deals.size(); i++) {
            var deal = deals.get(i);
            if (deal.outcome() == Outcome.WON) {
                var first = made.isEmpty();
                var quantity = deal.lines().get(0).quantity();
                made.add(new Purchase(i, deal.product(), quantity, deal.amount(), deal.closedAt()));
                if (first) {
                    made.addAll(repeats(deal.closedAt(), rhythm, dice));
                }
            }
        }
        return made;
    }

    private List<Purchase> repeats(Instant from, double rhythm, Dice dice) {
        var made = new ArrayList<Purchase>();
        var at = Times.plus(from, -rhythm * Math.log(1 - dice.between(0, 1)));
        while (at.isBefore(times.now()) && !dice.chance(.15)) {
            var product = House.NEW_PRODUCTS + dice.below(2);
            made.add(new Purchase(
                    Story.NOBODY, product, 1, House.PRODUCTS.get(product).price(), at));
            at = Times.plus(at, -rhythm * Math.log(1 - dice.between(0, 1)) + 1);
        }
        return made;
    }

    /** A census of the staff, within the same band of size, and a new telephone number. */
    private List<Change> changes(Company known, Instant created, Dice dice) {
        var made = new ArrayList<Change>();
        var employees = (Long) known.fact("employees");
        if (employees != null && employees > 60 && employees < 190 && dice.chance(.25)) {
            var before = Math.max(50, employees - 1 - dice.below(9));
            made.add(new Change("employees", "" + before, "" + employees, between(created, dice)));
        }
        if (dice.chance(.1)) {
            var before = Companies.phone(known.place(), dice);
            made.add(new Change("phone", before, known.phone(), between(created, dice)));
        }
        return made;
    }

    private Instant between(Instant created, Dice dice) {
        return Times.plus(created, times.age(created) * dice.between(.2, 1));
    }

    private List<Tagging> tags(List<Deal> deals, List<Purchase> purchases, Dice dice) {
        var made = new ArrayList<Tagging>();
        if (purchases.size() > 4) {
            made.add(tag(0, purchases.get(4).at(), null));
        }
        if (dice.chance(.05)) {
            made.add(tag(1, times.ago(dice.between(3, 200)), null));
        }
        lastFollowUp(deals)
                .filter(at -> times.age(at) < ACTIVE_DAYS)
                .map(at -> tag(2, at, Times.plus(at, ACTIVE_DAYS)))
                .ifPresent(made::add);
        return made;
    }

    private static Optional<Instant> lastFollowUp(List<Deal> deals) {
        return deals.stream()
                .flatMap(deal -> deal.doings().followUps().stream())
                .map(FollowUp::at)
                .max(Comparator.naturalOrder());
    }

    private static Tagging tag(int index, Instant at, Instant until) {
        return new Tagging(House.TAGS.get(index).name(), House.TAGS.get(index).rule(), at, until);
    }
}
