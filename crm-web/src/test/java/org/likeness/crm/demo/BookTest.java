package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.likeness.crm.demo.Story.Deal;
import org.likeness.crm.demo.Story.Lead;
import org.likeness.crm.demo.Story.Outcome;

class BookTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);
    private static final int ACCOUNTS = 20_000;

    private static List<Lead> leads = new ArrayList<>();
    private static List<Story.Account> accounts = new ArrayList<>();

    @BeforeAll
    static void tell() {
        Book.stories(ACCOUNTS, 1, CLOCK).forEach(story -> {
            if (story.lead() != null) {
                leads.add(story.lead());
            }
            if (story.account() != null) {
                accounts.add(story.account());
            }
        });
    }

    @AfterAll
    static void forget() {
        leads = null;
        accounts = null;
    }

    @Test
    void the_same_seed_tells_the_same_book_and_another_seed_another() {
        assertThat(Book.stories(30, 5, CLOCK))
                .containsExactlyElementsOf(Book.stories(30, 5, CLOCK).toList());
        assertThat(Book.stories(30, 6, CLOCK).toList())
                .isNotEqualTo(Book.stories(30, 5, CLOCK).toList());
    }

    @Test
    void an_account_is_active_this_month_exactly_while_a_follow_up_of_it_is_no_older_than_its_rule_says() {
        var month = CLOCK.instant().minus(java.time.Duration.ofDays(30));
        assertThat(accounts).allSatisfy(account -> {
            var last = account.deals().stream()
                    .flatMap(deal -> deal.doings().followUps().stream())
                    .map(Story.FollowUp::at)
                    .max(java.util.Comparator.naturalOrder())
                    .filter(month::isBefore);
            assertThat(account.doings().tags().stream()
                            .filter(tag -> tag.tag().equals("Active this month"))
                            .map(Story.Tagging::at)
                            .findFirst())
                    .isEqualTo(last);
        });
    }

    @Test
    void there_are_as_many_accounts_as_asked_for_three_leads_and_four_deals_for_each() {
        assertThat(accounts).hasSize(ACCOUNTS);
        assertThat(leads).hasSize(3 * ACCOUNTS);
        assertThat(deals().size()).isBetween((int) (3.6 * ACCOUNTS), (int) (4.4 * ACCOUNTS));
    }

    @Test
    void three_leads_in_four_are_closed_and_a_quarter_of_them_won() {
        var closed =
                leads.stream().filter(lead -> lead.outcome() != Outcome.OPEN).count();
        assertThat((double) closed / leads.size()).isCloseTo(.75, within(.02));
        assertThat(closedLeads().winRate()).isBetween(.2, .3);
    }

    @Test
    void most_open_deals_are_expected_to_close_on_a_working_day_soon_and_some_should_have() {
        var today = LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone());
        var open = deals().stream()
                .filter(deal -> deal.outcome() == Outcome.OPEN)
                .map(Deal::expected)
                .toList();
        var days = open.stream().filter(Objects::nonNull).toList();
        assertThat((double) days.size() / open.size()).isBetween(.7, .98);
        assertThat(days).allSatisfy(day -> {
            assertThat(day).isBetween(today.minusDays(18), today.plusDays(75));
            assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        });
        assertThat((double) days.stream().filter(today::isAfter).count() / days.size())
                .isBetween(.05, .35);
        assertThat(deals())
                .filteredOn(deal -> deal.outcome() != Outcome.OPEN)
                .allMatch(deal -> deal.expected() == null);
    }

    @Test
    void nothing_happens_in_the_future_or_before_it_began() {
        assertThat(deals()).allSatisfy(deal -> {
            assertThat(deal.openedAt()).isBeforeOrEqualTo(CLOCK.instant());
            assertThat(deal.visits().get(0).enteredAt()).isEqualTo(deal.openedAt());
            for (var visit : deal.visits()) {
                assertThat(visit.leftAt() == null ? CLOCK.instant() : visit.leftAt())
                        .isBetween(visit.enteredAt(), CLOCK.instant());
            }
            assertThat(deal.visits().get(deal.visits().size() - 1).leftAt()).isEqualTo(deal.closedAt());
            assertThat(deal.doings().followUps())
                    .allSatisfy(done -> assertThat(done.at()).isBetween(deal.openedAt(), CLOCK.instant()));
        });
    }

    @Test
    void every_planted_effect_shows_in_leads_and_in_new_deals() {
        assertEffects(closedLeads(), PlantedTruth.leadEffects());
        assertEffects(closedDeals(PlantedTruth.pipelineWithSignal()), PlantedTruth.dealEffects());
    }

    /** Counts blur an effect a little, as the others vary around it; a value's sister value shifts what it is compared with. */
    private static void assertEffects(Counts counts, List<Effect> effects) {
        assertThat(effects).allSatisfy(effect -> assertThat(
                        counts.logOddsRatio(effect.feature(), effect::holds).value())
                .as(effect.toString())
                .isCloseTo(effect.logOdds(), within(.3))
                .satisfies(found -> assertThat(found * effect.logOdds()).isPositive()));
    }

    @Test
    void features_without_effect_have_none() {
        assertWithout(closedLeads(), PlantedTruth.withoutEffect());
        var deals = closedDeals(PlantedTruth.pipelineWithSignal());
        assertWithout(deals, PlantedTruth.withoutEffect());
        assertWithout(deals, Set.of("product", "custom.competitor", "custom.stations"));
    }

    @Test
    void nothing_is_to_be_found_in_renewals() {
        var renewals = closedDeals(PlantedTruth.pipelineWithoutSignal());
        assertThat(renewals.rows()).hasSizeGreaterThan(5_000);
        var features = new TreeSet<>(PlantedTruth.withoutEffect());
        features.add("product");
        PlantedTruth.leadEffects().forEach(effect -> features.add(effect.feature()));
        features.removeAll(Set.of("employees", "custom.lineSpeed"));
        assertWithout(renewals, features);
        assertThat(PlantedTruth.leadEffects()).allSatisfy(effect -> {
            var found = renewals.logOddsRatio(effect.feature(), effect::holds);
            assertThat(found.value() / found.standardError())
                    .as(effect.toString())
                    .isBetween(-3.5, 3.5);
        });
    }

    /** Thirty features or so are tested, so one in a thousand is rare enough. */
    private static void assertWithout(Counts counts, Set<String> features) {
        assertThat(features)
                .allSatisfy(feature -> assertThat(counts.p(feature)).as(feature).isGreaterThan(.001));
    }

    @Test
    void the_number_of_things_done_in_the_first_fourteen_days_says_nothing_about_the_outcome() {
        var rows = new ArrayList<Counts.Row>();
        for (var lead : leads) {
            if (lead.outcome() != Outcome.OPEN) {
                var early = lead.createdAt().plusSeconds(14 * 86_400);
                var count = lead.doings().followUps().stream()
                                .filter(f -> !f.at().isAfter(early))
                                .count()
                        + lead.doings().events().stream()
                                .filter(e -> !e.at().isAfter(early))
                                .count();
                rows.add(new Counts.Row(Map.of("engagement", Math.min(5, count)), lead.outcome() == Outcome.WON));
            }
        }
        assertThat(new Counts(rows).p("engagement")).isGreaterThan(.001);
    }

    @Test
    void visits_that_cannot_have_been_cut_off_have_the_median_of_their_stage() {
        var longAgo = CLOCK.instant().minusSeconds(900L * 86_400);
        for (var stage : PlantedTruth.stages()) {
            var days = deals().stream()
                    .filter(deal -> deal.pipeline().equals(stage.pipeline()))
                    .flatMap(deal -> deal.visits().stream())
                    .filter(visit -> visit.stage().equals(stage.stage())
                            && visit.enteredAt().isBefore(longAgo))
                    .mapToDouble(visit -> visit.leftAt() == null
                            ? Double.POSITIVE_INFINITY
                            : Times.days(visit.enteredAt(), visit.leftAt()))
                    .sorted()
                    .toArray();
            assertThat(days.length).isGreaterThan(200);
            assertThat(days[days.length / 2])
                    .as(stage.stage())
                    .isCloseTo(stage.medianDays(), within(.15 * stage.medianDays()));
        }
    }

    @Test
    void some_fourteen_next_steps_are_the_administrators_late_today_and_to_come() {
        var due = new ArrayList<Long>();
        leads.forEach(lead -> lead.doings().steps().stream()
                .filter(step -> step.owner() == Story.ADMIN)
                .forEach(step -> due.add(day(step.dueAt()))));
        deals().forEach(deal -> deal.doings().steps().stream()
                .filter(step -> step.owner() == Story.ADMIN)
                .forEach(step -> due.add(day(step.dueAt()))));
        assertThat(due).hasSize(14);
        assertThat(due.stream().filter(day -> day < 0)).hasSize(3);
        assertThat(due.stream().filter(day -> day == 0)).hasSize(5);
    }

    @Test
    void names_are_in_both_scripts() {
        assertThat(accounts)
                .anySatisfy(account -> assertThat(account.company().name()).matches("\\p{IsHan}{4} [A-Z][a-z]+ .+"));
        assertThat(accounts)
                .anySatisfy(
                        account -> assertThat(account.contacts().get(0).name()).matches("\\p{IsHan}{2,4}"));
        assertThat(accounts).anySatisfy(account -> assertThat(account.company().text("city"))
                .isEqualTo("Stuttgart"));
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 86_400)
                - Math.floorDiv(CLOCK.instant().getEpochSecond(), 86_400);
    }

    private static List<Deal> deals() {
        return accounts.stream().flatMap(account -> account.deals().stream()).toList();
    }

    private static Counts closedLeads() {
        return new Counts(leads.stream()
                .filter(lead -> lead.outcome() != Outcome.OPEN)
                .map(lead -> new Counts.Row(lead.company().facts(), lead.outcome() == Outcome.WON))
                .toList());
    }

    private static Counts closedDeals(String pipeline) {
        var rows = new ArrayList<Counts.Row>();
        for (var account : accounts) {
            for (var deal : account.deals()) {
                if (deal.pipeline().equals(pipeline) && deal.outcome() != Outcome.OPEN) {
                    var facts = new LinkedHashMap<>(account.company().facts());
                    facts.putAll(deal.custom());
                    facts.put("product", deal.product());
                    rows.add(new Counts.Row(facts, deal.outcome() == Outcome.WON));
                }
            }
        }
        return new Counts(rows);
    }
}
