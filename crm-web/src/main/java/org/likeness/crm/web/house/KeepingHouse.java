package org.likeness.crm.web.house;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.House;

/** Keeps how the house works in the database. */
@ApplicationScoped
@InTransaction
public class KeepingHouse {
    private static final String HELD = "house";
    private static final String CURRENCY = "house.currency";
    private static final String ZONE = "house.timeZone";
    private static final String LANGUAGE = "house.language";
    private static final String DAYS = "house.workingDays";

    @Inject
    HouseSettings settings;

    @Inject
    Event<DomainEvent> news;

    /** As it is kept; what nobody chose is as at first. */
    House kept() {
        var first = House.atFirst();
        return new House(
                settings.of(CURRENCY, first.currency()),
                ZoneId.of(settings.of(ZONE, first.zone().getId())),
                settings.of(LANGUAGE, first.language()),
                days(settings.of(DAYS, days(first.workingDays()))));
    }

    /** Tells one state from another. */
    String version() {
        return settings.turns(HELD);
    }

    /** Nobody else changes it until this transaction ends. */
    void hold() {
        settings.hold(HELD);
    }

    /** Keeps it; the house goes by it as soon as that is settled. */
    void keep(House house) {
        settings.put(CURRENCY, house.currency());
        settings.put(ZONE, house.zone().getId());
        settings.put(LANGUAGE, house.language());
        settings.put(DAYS, days(house.workingDays()));
        settings.turn(HELD);
        news.fire(new HouseChanged(house));
    }

    private static String days(Set<DayOfWeek> days) {
        return new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    private static Set<DayOfWeek> days(String words) {
        return Arrays.stream(words.split(" "))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
