package org.likeness.crm.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.forecast.Simulation.Bet;
import org.likeness.crm.funnel.OpenDeal;
import org.likeness.crm.funnel.Outlook;

/** The deals that were open at a moment, and what they were to bring by then. */
final class Stand {
    private final List<OpenDeal> open;
    private final Outlook outlook;

    Stand(List<OpenDeal> open, Outlook outlook) {
        this.open = open;
        this.outlook = outlook;
    }

    /** Whether any of them has an amount. */
    boolean priced() {
        return open.stream().anyMatch(deal -> !Double.isNaN(deal.amount()));
    }

    /** The currency most amounts are in; {@code null} when most have none. */
    String currency() {
        Map<String, Integer> counts = new HashMap<>();
        for (OpenDeal deal : open) {
            if (!Double.isNaN(deal.amount())) {
                count(counts, deal.currency());
            }
        }
        return most(counts);
    }

    static void count(Map<String, Integer> counts, String currency) {
        counts.merge(Objects.requireNonNullElse(currency, ""), 1, Integer::sum);
    }

    static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> most.getKey().isEmpty() ? null : most.getKey())
                .orElse(null);
    }

    Told told(String currency) {
        long chance = 0;
        long amount = 0;
        long counted = 0;
        for (OpenDeal deal : open) {
            if (Double.isNaN(chance(deal))) {
                continue;
            }
            chance++;
            if (!Double.isNaN(deal.amount())) {
                amount++;
                counted += Objects.equals(deal.currency(), currency) ? 1 : 0;
            }
        }
        return new Told(open.size(), counted, open.size() - chance, chance - amount, amount - counted);
    }

    Set<Long> counted(String currency) {
        return open.stream()
                .filter(deal -> counts(deal, currency))
                .map(OpenDeal::id)
                .collect(Collectors.toSet());
    }

    Set<Long> all() {
        return open.stream().map(OpenDeal::id).collect(Collectors.toSet());
    }

    /** What each period brings, and (last) all of them. */
    Expected[] expected(String currency, Periods periods) {
        List<Bet> bets = new ArrayList<>();
        double[] horizons = periods.horizons();
        for (OpenDeal deal : open) {
            if (counts(deal, currency)) {
                bets.add(new Bet(deal.amount(), outlook.wonWithin(deal.stage(), deal.days(), horizons)));
            }
        }
        return new Simulation(periods.size(), bets).expected();
    }

    /** Wins expected at all. */
    double everWon(String currency) {
        return open.stream()
                .filter(deal -> counts(deal, currency))
                .mapToDouble(this::chance)
                .sum();
    }

    private boolean counts(OpenDeal deal, String currency) {
        return !Double.isNaN(chance(deal)) && !Double.isNaN(deal.amount()) && Objects.equals(deal.currency(), currency);
    }

    private double chance(OpenDeal deal) {
        return outlook.chance(deal.stage(), deal.days());
    }
}
