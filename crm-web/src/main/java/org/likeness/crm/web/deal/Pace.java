package org.likeness.crm.web.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.funnel.NextFollowUp;
import org.likeness.crm.funnel.StageRhythm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.chart.StalledStrip;

/**
 * Says of open deals whether they stall, by the rhythm of their stages.
 *
 * @param rhythms by the stage's id
 * @param now the moment deals are looked at
 */
public record Pace(Map<String, StageRhythm> rhythms, Instant now) {
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double DAY = 86_400;

    /** Days since a deal entered its stage, rounded, 0 throughout the first; {@code null} when not known. */
    public Integer days(Instant entered) {
        if (entered == null) {
            return null;
        }
        var days = exactDays(entered);
        return days < 1 ? 0 : (int) Math.round(days);
    }

    /** Whether it waits longer than nine in ten that advanced; never without enough of them. */
    public boolean stalled(String stage, Instant entered) {
        var rhythm = stage == null ? null : rhythms.get(stage);
        return rhythm != null && entered != null && rhythm.stalled(exactDays(entered));
    }

    /** When it should hear from us again; {@code null} where that cannot be told. */
    public NextFollowUp nextFollowUp(String stage, Instant entered, Instant last) {
        var rhythm = stage == null ? null : rhythms.get(stage);
        return rhythm == null ? null : rhythm.nextFollowUp(entered, last);
    }

    /** The day by which nine in ten that advanced had left, rounded like the days of the deal. */
    public int nineInTenBy(String stage) {
        return (int) Math.round(rhythms.get(stage).nineInTenBy());
    }

    /** The same; {@code null} without enough of them. */
    Integer limit(String stage) {
        var known = rhythms.containsKey(stage) && rhythms.get(stage).nineInTenBy() != null;
        return known ? (Integer) nineInTenBy(stage) : null;
    }

    /** How many visits the rhythm of a stage was learnt from. */
    long visits(String stage) {
        return rhythms.containsKey(stage) ? rhythms.get(stage).visits() : 0;
    }

    /** Half of all visits end within so many days, {@code null} when not reached. */
    public Double median(String stage) {
        return rhythms.containsKey(stage) ? rhythms.get(stage).median() : null;
    }

    /** The 95% interval of the median, {@code null} unless both ends are known. */
    public Interval medianInterval(String stage) {
        var rhythm = rhythms.get(stage);
        return rhythm == null || rhythm.medianLow() == null || rhythm.medianHigh() == null
                ? null
                : new Interval(rhythm.medianLow(), rhythm.medianHigh());
    }

    /** When deals that advance leave, and where this one is, on an axis up to {@code high} days. */
    public StalledStrip strip(String stage, int days, double high) {
        var rhythm = rhythms.get(stage);
        return new StalledStrip(rhythm.oneInTenBy(), rhythm.halfBy(), rhythm.nineInTenBy(), days, high);
    }

    /** The same as an SQL condition on open deals {@code t}, in brackets. */
    public String stalledSql() {
        var any = rhythms.entrySet().stream()
                .filter(e -> e.getValue().nineInTenBy() != null)
                .map(e -> "(t.stage_id = " + Id.parse(e.getKey()) + " AND t.stage_entered_at <= '"
                        + SQL.format(LocalDateTime.ofInstant(
                                now.minusSeconds((long) (e.getValue().nineInTenBy() * DAY)), ZoneOffset.UTC))
                        + "')")
                .collect(Collectors.joining(" OR "));
        return any.isEmpty() ? "(1 = 0)" : "(" + any + ")";
    }

    private double exactDays(Instant entered) {
        return Duration.between(entered, now).toMillis() / 1000. / DAY;
    }
}
