package org.likeness.crm.web.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** A view with invented data, to be looked at and checked: its name and what it shows, told per language. */
public record Sample(String name, View english, View chinese) {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), ZoneOffset.UTC);
    private static final ZoneId ZONE = ZoneOffset.UTC;

    public static Sample of(String name, View view) {
        return new Sample(name, view, view);
    }

    public View in(String language) {
        return language.equals("zh") ? chinese : english;
    }

    public static Visitor visitor(String language, String theme) {
        return language.equals("zh")
                ? new Visitor("林乔", "华东销售", "zh", theme, ZONE, true, true, "Halden Vision", "t0ken", 0)
                : new Visitor(
                        "Lin Qiao", "Sales, East China", "en", theme, ZONE, true, true, "Halden Vision", "t0ken", 0);
    }

    public static Frame frame(String language, String theme) {
        return Frame.of(visitor(language, theme), "/here?x=1")
                .counting(Map.of("today", Tally.of(3), "leads", Tally.of(1284), "deals", Tally.of(170)));
    }

    public static Say say(String language) {
        return Say.to(visitor(language, null), CLOCK);
    }

    public static Instant at(int day, int hour, int minute) {
        return LocalDateTime.of(2026, 11, day, hour, minute).toInstant(ZoneOffset.UTC);
    }

    /** Says it in the language asked for. */
    public static String both(String language, String english, String chinese) {
        return language.equals("zh") ? chinese : english;
    }

    public String html(String language, String theme) {
        return new String(
                Templates.render(in(language), frame(language, theme), say(language))
                        .toByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
