package org.likeness.crm.web.house;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.web.ui.House;

/** Reads how the house is to work; every fault is told at once. */
final class HouseTyped {
    private final List<FieldError> errors = new ArrayList<>();

    private HouseTyped() {}

    /**
     * @param before stands where something is {@code null}
     * @throws InvalidInput naming the fields that cannot be used
     */
    static House read(House before, String currency, String zone, String language, List<String> days) {
        var typed = new HouseTyped();
        var house = new House(
                currency == null ? before.currency() : typed.currency(currency),
                zone == null ? before.zone() : typed.zone(zone),
                language == null ? before.language() : typed.language(language),
                days == null ? before.workingDays() : typed.days(days));
        if (!typed.errors.isEmpty()) {
            throw new InvalidInput(typed.errors);
        }
        return house;
    }

    private String currency(String code) {
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(code))) {
            errors.add(new FieldError("currency", "must be a currency of ISO 4217, such as CNY or EUR"));
        }
        return code;
    }

    private ZoneId zone(String id) {
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            errors.add(new FieldError("timeZone", "must be a time zone such as Asia/Shanghai"));
            return null;
        }
        return ZoneId.of(id);
    }

    private String language(String language) {
        if (!List.of("en", "zh").contains(language)) {
            errors.add(new FieldError("language", "must be one of en, zh"));
        }
        return language;
    }

    private Set<DayOfWeek> days(List<String> names) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        names.stream().map(HouseTyped::day).filter(Objects::nonNull).forEach(days::add);
        if (days.isEmpty() || names.stream().anyMatch(name -> day(name) == null)) {
            errors.add(new FieldError("workingDays", "must be one or more of MONDAY to SUNDAY"));
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        for (var day : DayOfWeek.values()) {
            if (day.name().equals(name)) {
                return day;
            }
        }
        return null;
    }
}
