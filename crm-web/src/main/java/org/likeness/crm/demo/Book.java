package org.likeness.crm.demo;

import java.time.Clock;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The book of business as a stream of {@link Story stories}, one in memory at a time: three leads for every account asked for,
 * each won one an account of its own, then older accounts until there are enough. About four deals come with each account.
 * The same number, seed and clock tell the same book.
 */
final class Book implements Iterator<Story> {
    private static final int LEADS_PER_ACCOUNT = 3;

    private final int wanted;
    private final long seed;
    private final Companies companies;
    private final Leads leads;
    private final Accounts accounts;
    private int told;
    private int made;

    private Book(int wanted, long seed, Clock clock) {
        this.wanted = wanted;
        this.seed = seed;
        var names = new Names(seed);
        var people = new People(names);
        var times = new Times(clock);
        var doing = new Doing(times);
        companies = new Companies(names);
        leads = new Leads(people, times, doing);
        accounts = new Accounts(people, times, new Deals(times, doing));
    }

    static Stream<Story> stories(int accounts, long seed, Clock clock) {
        var order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Book(accounts, seed, clock), order), false);
    }

    static int leads(int accounts) {
        return accounts * LEADS_PER_ACCOUNT;
    }

    /** About how many stories there will be: most accounts come out of leads. */
    static int expectedStories(int accounts) {
        return leads(accounts) + accounts / 3;
    }

    @Override
    public boolean hasNext() {
        return told < leads(wanted) || made < wanted;
    }

    @Override
    public Story next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (told < leads(wanted)) {
            return lead(told++);
        }
        var number = made++;
        var dice = Dice.of(seed, "account", number);
        return new Story(null, accounts.old(companies.draw(dice, leads(wanted) + number), number, dice));
    }

    private Story lead(int number) {
        var dice = Dice.of(seed, "lead", number);
        var real = companies.draw(dice, number);
        var lead = leads.draw(real, number, dice);
        if (lead.outcome() != Story.Outcome.WON) {
            return new Story(lead, null);
        }
        return new Story(lead, accounts.outOf(lead, real, made++, dice));
    }
}
