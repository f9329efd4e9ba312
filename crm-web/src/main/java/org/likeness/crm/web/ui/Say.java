package org.likeness.crm.web.ui;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How Likeness says things to one reader: words, numbers, money, days. The only place that formats for people. */
public final class Say {

    private final Messages messages;
    private final Numbers numbers;
    private final Moments moments;
    private final Locale locale;

    private Say(Messages messages, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = messages.language().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        this.numbers = new Numbers(locale);
        this.moments = new Moments(locale, zone, now);
    }

    public static Say to(Visitor visitor, Clock clock) {
        return new Say(Messages.in(visitor.language()), visitor.zone(), clock.instant());
    }

    /** The language for {@code <html lang>}. */
    public String tag() {
        return messages.language().equals("zh") ? "zh-CN" : "en";
    }

    public boolean chinese() {
        return messages.language().equals("zh");
    }

    /** A sentence; numbers among the arguments are written as the reader does. */
    public String text(String key, Object... arguments) {
        return messages.get(key, texts(arguments));
    }

    /** A sentence with emphasis, see {@link RichText}. */
    public Content rich(String key, Object... arguments) {
        var words = texts(arguments);
        for (int i = 0; i < words.length; i++) {
            words[i] = RichText.html(arguments[i], words[i]);
        }
        return new RichText(messages.pattern(key), words);
    }

    /** The same sentence without its emphasis, for where there is none. */
    public String plain(String key, Object... arguments) {
        var words = new StringBuilder();
        Messages.fill(
                messages.pattern(key),
                texts(arguments),
                own -> words.append(own.replace("*", "").replace("~", "")),
                words::append);
        return words.toString();
    }

    /** The present moment, as {@link #exact} tells it. */
    public String now() {
        return moments.exact(moments.now());
    }

    /** A sentence about n things, {@code key.one} or {@code key.other}; {0} is n. */
    public String count(String key, long n, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = n;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (n == 1 ? ".one" : ".other"), arguments);
    }

    /** The same about things that were counted up to some number. */
    public String count(String key, Tally tally) {
        return text(key + (tally.n() == 1 ? ".one" : ".other"), tally);
    }

    /** The word for a value of a list of fixed values, such as {@code outcome.WON}; the value itself where none is known. */
    public String word(String list, String value) {
        String key = list + "." + value;
        return value == null || value.isEmpty() ? Numbers.UNKNOWN : messages.knows(key) ? messages.get(key) : value;
    }

    public String tally(Tally tally) {
        return number(tally.n()) + (tally.more() ? "+" : "");
    }

    public String number(Number value) {
        return value == null ? Numbers.UNKNOWN : numbers.atMost(value.doubleValue(), 2);
    }

    public String number(Number value, int digits) {
        return value == null ? Numbers.UNKNOWN : numbers.number(value.doubleValue(), digits);
    }

    /** {@code .738} */
    public String bare(Double value) {
        return value == null ? Numbers.UNKNOWN : numbers.bare(value, 3);
    }

    public String bare(Interval interval) {
        return interval == null ? "" : numbers.bare(interval.low(), 3) + "–" + numbers.bare(interval.high(), 3);
    }

    /** {@code +0.58} */
    public String logOdds(double value) {
        return numbers.signed(value, 2);
    }

    /** A difference of shares in points: {@code +4.0}. */
    public String points(double difference) {
        return numbers.signed(100 * difference, 1);
    }

    /** {@code +0.012}, {@code −0.004} */
    public String signed(double value) {
        return numbers.signed(value, 3);
    }

    /** {@code −0.004 … +0.012} */
    public String signed(Interval interval) {
        return numbers.signed(interval.low(), 3) + " … " + numbers.signed(interval.high(), 3);
    }

    public String percent(Double share) {
        return share == null ? Numbers.UNKNOWN : numbers.percent(share, 0);
    }

    public String percent1(Double share) {
        return share == null ? Numbers.UNKNOWN : numbers.percent(share, 1);
    }

    /** {@code 37–45%} */
    public String percent(Interval interval) {
        return interval == null ? "" : numbers.number(interval.low() * 100, 0) + "–" + percent(interval.high());
    }

    public String percent1(Interval interval) {
        return interval == null ? "" : numbers.number(interval.low() * 100, 1) + "–" + percent1(interval.high());
    }

    /** {@code 1.69–2.22}, {@code ≥ 17} where the upper end cannot be told. */
    public String range(Interval interval, int digits) {
        if (interval == null) {
            return "";
        }
        if (Double.isNaN(interval.high())) {
            return Double.isNaN(interval.low()) ? "" : "≥ " + numbers.number(interval.low(), digits);
        }
        return numbers.number(interval.low(), digits) + "–" + numbers.number(interval.high(), digits);
    }

    /** A p or q value. */
    public String p(Double p) {
        return p == null ? Numbers.UNKNOWN : numbers.probability(p);
    }

    /** How large a file is: {@code 812 B}, {@code 34 kB}, {@code 1.2 MB}. */
    public String bytes(long bytes) {
        return bytes < 1000
                ? number(bytes) + " B"
                : bytes < 1_000_000 ? numbers.atMost(bytes / 1e3, 0) + " kB" : numbers.atMost(bytes / 1e6, 1) + " MB";
    }

    public String money(Amount amount) {
        return amount == null ? Numbers.UNKNOWN : numbers.money(amount);
    }

    /** {@code €16 k + ¥35.4 M}: a sum for each currency. */
    public String moneyShort(Worth worth) {
        return worth == null || worth.sums().isEmpty()
                ? Numbers.UNKNOWN
                : worth.sums().stream().map(numbers::moneyShort).collect(Collectors.joining(" + "));
    }

    /** The same in full. */
    public String money(Worth worth) {
        return worth == null || worth.sums().isEmpty()
                ? Numbers.UNKNOWN
                : worth.sums().stream().map(numbers::money).collect(Collectors.joining(" + "));
    }

    public String moneyShort(Amount amount) {
        return amount == null ? Numbers.UNKNOWN : numbers.moneyShort(amount);
    }

    /** {@code 19 d} */
    public String days(Double days) {
        return days == null || days.isNaN() ? Numbers.UNKNOWN : text("days.short", numbers.atMost(days, 1));
    }

    /** {@code 19 days} */
    public String daysLong(Double days) {
        return days == null || days.isNaN()
                ? Numbers.UNKNOWN
                : text(days == 1 ? "days.one" : "days.other", numbers.atMost(days, 1));
    }

    /** {@code 19 d} in a place; {@code < 1 d} on the first day. */
    public String stay(double days) {
        return days < 1 ? text("days.none") : days((double) Math.round(days));
    }

    /** {@code 19 days} in a place; {@code less than a day} on the first one. */
    public String stayLong(double days) {
        return days < 1 ? text("days.none.long") : daysLong((double) Math.round(days));
    }

    /** {@code 19 Nov}, with the year when it is another one. */
    public String day(LocalDate day) {
        return day == null ? Numbers.UNKNOWN : moments.dayOf(day);
    }

    /** {@code Nov}, {@code 11 月} */
    public String month(LocalDate day) {
        return moments.month(day);
    }

    /** {@code 19 Nov 2026} */
    public String date(LocalDate day) {
        return day == null ? Numbers.UNKNOWN : moments.date(day);
    }

    /** {@code Friday 20 November}, with the year when it is another one. */
    public String longDay(LocalDate day) {
        return moments.longDay(day);
    }

    /** When something is due: today with its time, near days by weekday. */
    public String due(LocalDate day) {
        return day == null ? Numbers.UNKNOWN : day.equals(moments.today()) ? text("today") : moments.near(day);
    }

    public String time(LocalDateTime at) {
        return at == null ? Numbers.UNKNOWN : moments.time(at);
    }

    /** {@code 19 Nov 2026 09:12} */
    public String exact(Instant at) {
        return at == null ? Numbers.UNKNOWN : moments.exact(at);
    }

    /** {@code 09:12} today, {@code Thu 19} lately, {@code 3 Nov} before. */
    public String when(LocalDateTime at) {
        return at == null
                ? Numbers.UNKNOWN
                : at.toLocalDate().equals(moments.today()) ? moments.time(at) : moments.near(at.toLocalDate());
    }

    /** {@code 5 minutes ago}, {@code yesterday}, {@code 3 days ago}, then the date. */
    public String ago(Instant at) {
        if (at == null) {
            return Numbers.UNKNOWN;
        }
        long minutes = moments.minutesSince(at);
        long days = moments.daysSince(at);
        return minutes < 1
                ? text("ago.now")
                : minutes < 60
                        ? count("ago.minutes", minutes)
                        : minutes < 720 || days == 0
                                ? count("ago.hours", minutes / 60)
                                : days <= 14
                                        ? count("ago.days", Math.max(1, days))
                                        : day(moments.local(at).toLocalDate());
    }

    /** The first moment of a day in the reader's zone. */
    public Instant startOf(LocalDate day) {
        return moments.startOf(day);
    }

    public LocalDate today() {
        return moments.today();
    }

    /** In the reader's zone. */
    public LocalDateTime local(Instant at) {
        return moments.local(at);
    }

    private String[] texts(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(a -> a == null
                        ? Numbers.UNKNOWN
                        : a instanceof Number n ? number(n) : a instanceof Tally t ? tally(t) : a.toString())
                .toArray(String[]::new);
    }
}
