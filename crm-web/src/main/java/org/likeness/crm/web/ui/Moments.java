package org.likeness.crm.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days and times as the reader tells them, in their zone and relative to now. */
final class Moments {

    private final boolean chinese;
    private final ZoneId zone;
    private final Instant now;
    private final DateTimeFormatter full;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter month;
    private final DateTimeFormatter clock;

    Moments(Locale locale, ZoneId zone, Instant now) {
        this.chinese = locale.getLanguage().equals("zh");
        this.zone = zone;
        this.now = now;
        this.full = DateTimeFormatter.ofPattern(chinese ? "yyyy 年 M 月 d 日" : "d MMM yyyy", locale);
        this.brief = DateTimeFormatter.ofPattern(chinese ? "M 月 d 日" : "d MMM", locale);
        this.weekday = DateTimeFormatter.ofPattern(chinese ? "E d 日" : "EEE d", locale);
        this.longDay = DateTimeFormatter.ofPattern(chinese ? "M 月 d 日 EEEE" : "EEEE d MMMM", locale);
        this.longDate = DateTimeFormatter.ofPattern(chinese ? "yyyy 年 M 月 d 日 EEEE" : "EEEE d MMMM yyyy", locale);
        this.month = DateTimeFormatter.ofPattern(chinese ? "M 月" : "MMM", locale);
        this.clock = DateTimeFormatter.ofPattern("HH:mm", locale);
    }

    Instant now() {
        return now;
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }

    String date(LocalDate day) {
        return full.format(day);
    }

    /** Without the year while it is this year. */
    String dayOf(LocalDate day) {
        return day.getYear() == today().getYear() ? brief.format(day) : full.format(day);
    }

    /** Near days by their weekday, others by their date. */
    String near(LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(today(), day)) <= 10 ? weekday.format(day) : dayOf(day);
    }

    /** With its weekday, without the year while it is this year. */
    String longDay(LocalDate day) {
        return (day.getYear() == today().getYear() ? longDay : longDate).format(day);
    }

    /** {@code Nov}, {@code 11 月} */
    String month(LocalDate day) {
        return month.format(day);
    }

    String time(LocalDateTime at) {
        return clock.format(at);
    }

    String exact(Instant at) {
        LocalDateTime local = local(at);
        return date(local.toLocalDate()) + " " + time(local);
    }

    /** Whole days between then and now, in the reader's zone. */
    long daysSince(Instant at) {
        return ChronoUnit.DAYS.between(local(at).toLocalDate(), today());
    }

    long minutesSince(Instant at) {
        return Duration.between(at, now).toMinutes();
    }
}
