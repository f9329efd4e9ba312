package org.likeness.crm.web.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.Worth;
import org.likeness.crm.web.ui.chart.StalledStrip;

/**
 * What to do today.
 *
 * @param whose mine or my team's
 * @param overdue next steps past their day
 * @param overdueOwn how many of them are the viewer's own; null where all are
 * @param due next steps of today
 * @param steps next steps, most overdue first
 * @param stalled deals that wait longer than nine in ten that advanced
 * @param stalledInAll how many are stalled, among {@code openDeals}
 * @param quiet the viewer's own deals that should hear from us
 * @param hot the open leads with the best chances, or those that turned hot
 * @param leaving the viewer's own leads that go back to the pool soon
 * @param changes what became of leads and deals since yesterday, newest first
 * @param month the viewer's month so far, or null
 * @param composer the form that logs a follow-up: choices under {@code with} ({@code lead:<id>}, {@code deal:<id>},
 *     {@code account:<id>})
 * @param empty true while there is no record at all
 */
public record TodayView(
        LocalDate day,
        List<Tab> whose,
        long overdue,
        Long overdueOwn,
        long due,
        List<StepRow> steps,
        List<Stalled> stalled,
        long stalledInAll,
        long openDeals,
        QuietDeals quiet,
        List<Hot> hot,
        List<Leaving> leaving,
        List<Change> changes,
        Month month,
        Form composer,
        boolean empty)
        implements View {

    /**
     * A next step and whom it is with.
     *
     * @param href the record it is on
     * @param stage its stage, or what it is
     * @param worth the amount at stake, or null
     * @param probability the chance, or null
     */
    public record StepRow(
            Step step,
            String with,
            String person,
            String href,
            String stage,
            Amount worth,
            Double probability,
            String grade) {}

    /** A stalled deal, with the sentence's numbers. */
    public record Stalled(
            String id,
            String name,
            String account,
            String stage,
            int days,
            int nineInTenBy,
            Amount amount,
            StalledStrip strip) {}

    /**
     * The viewer's open deals that should hear from us by now and have no next step, stalled ones left out; the longest due first.
     *
     * @param inAll how many there are
     */
    public record QuietDeals(List<Quiet> shown, long inAll) {}

    /**
     * One of them, with the sentence's numbers.
     *
     * @param days since the last follow-up in its stage, or ({@code followed} being false) since it entered it
     * @param every how soon deals won later were followed up again there, in days
     * @param halfBy the day by which half of those that advance have left, where it makes the follow-up due sooner, or null
     */
    public record Quiet(
            String id,
            String name,
            String account,
            String stage,
            boolean followed,
            int days,
            double every,
            Double halfBy,
            LocalDate due,
            Amount amount) {}

    /** A lead worth a call, and why in one line. */
    public record Hot(String id, String name, Double probability, String grade, String event, String why) {}

    /**
     * A lead that goes back to the pool unless somebody follows up.
     *
     * @param why IDLE or UNTOUCHED
     * @param from the first night in which it goes
     */
    public record Leaving(String id, String name, String why, long days, LocalDate from) {}

    /**
     * Something that became of a lead or a deal.
     *
     * @param kind WON, LOST, OPEN, {@code stage}, {@code owner} or {@code pool}
     * @param more the stage, or the new owner; may be empty
     * @param who who did it; may be empty
     */
    public record Change(Instant at, String kind, String name, String href, String more, String who, Amount worth) {
        public String icon() {
            return switch (kind) {
                case "WON" -> "won";
                case "LOST" -> "lost";
                default -> "arrow-right";
            };
        }
    }

    /** The month so far. */
    public record Month(
            LocalDate from,
            LocalDate to,
            long followUps,
            Worth won,
            long wonDeals,
            long withNextStep,
            long openDeals) {}

    /** How many due steps are not shown. */
    public long more() {
        return overdue + due - steps.size();
    }

    /** Where all of them are shown. */
    public String moreHref() {
        return whose.stream().filter(Tab::current).findFirst().map(Tab::href).orElse("/?whose=mine") + "&steps=all";
    }

    public int stalledHigh() {
        return stalled.stream()
                .mapToInt(s -> Math.max(s.days(), s.nineInTenBy()))
                .max()
                .orElse(0);
    }

    @Override
    public String template() {
        return "home/today";
    }

    @Override
    public String place() {
        return "today";
    }
}
