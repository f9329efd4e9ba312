package org.likeness.crm.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.demo.Story.Deal;
import org.likeness.crm.demo.Story.Line;
import org.likeness.crm.demo.Story.Outcome;

/** Draws deals: what is sold, the way through the stages, and how it ends. */
final class Deals {
    private static final List<String> OBJECTS = List.of(
            "Valve body", "Gear tooth", "Solder joint", "Cap and label", "Weld seam", "Blister pack", "Bearing ring");
    private static final List<String> OBJECTS_CHINESE = List.of("阀体", "齿形", "焊点", "瓶盖贴标", "焊缝", "泡罩", "轴承圈");
    private static final List<String> KINDS = List.of("check", "pilot", "retrofit", "second line", "audit");
    private static final List<String> KINDS_CHINESE = List.of("检测", "试点", "改造", "二期", "普查");

    private final Times times;
    private final Doing doing;
    private final Journeys journeys;

    Deals(Times times, Doing doing) {
        this.times = times;
        this.doing = doing;
        this.journeys = new Journeys(times);
    }

    Deal draw(Company real, Company known, boolean renewal, int owner, Instant opened, int number, Dice dice) {
        var lines = renewal ? renewed(dice) : sold(dice);
        var custom = custom(dice);
        var pipeline = renewal ? PlantedTruth.pipelineWithoutSignal() : PlantedTruth.pipelineWithSignal();
        var wins = dice.chance(chance(real, renewal, custom));
        var path = journeys.travel(pipeline, opened, wins, dice);
        var outcome = path.end() == null ? Outcome.OPEN : wins ? Outcome.WON : Outcome.LOST;
        var reason = outcome == Outcome.LOST ? dice.oneOf(House.LOSS_REASONS) : null;
        var place = real.place();
        var until = path.end() == null ? times.now() : path.end();
        var keeper = outcome == Outcome.OPEN && doing.wantedByAdmin(true) ? Story.ADMIN : owner;
        return new Deal(
                number,
                name(place.speaksChinese(), renewal, dice),
                pipeline,
                path.visits(),
                outcome,
                opened,
                path.end(),
                outcome == Outcome.OPEN ? expected(opened, number) : null,
                reason,
                lines,
                lines.stream()
                        .mapToLong(line -> line.quantity() * line.unitPrice())
                        .sum(),
                keeper,
                House.campaign(known.text("channel"), dice),
                asKnown(custom, dice),
                Doing.of(
                        doing.followUps(place, opened, until, outcome, reason, 1.1, dice),
                        outcome == Outcome.OPEN ? doing.steps(place, keeper, dice) : List.of(),
                        List.of()));
    }

    /** What somebody once promised: a working day, mostly to come; a few deals have none. Apart from the other dice, which fall as they did. */
    private LocalDate expected(Instant opened, int number) {
        var dice = Dice.of(opened.getEpochSecond(), "expected", number);
        if (dice.chance(.12)) {
            return null;
        }
        var day = times.day(dice.below(90) - 15);
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    private static double chance(Company real, boolean renewal, Map<String, Object> custom) {
        if (renewal) {
            return PlantedTruth.chance(PlantedTruth.RENEWAL_BASE);
        }
        var facts = new LinkedHashMap<>(real.facts());
        facts.putAll(custom);
        return PlantedTruth.chance(PlantedTruth.DEAL_BASE + PlantedTruth.logOdds(PlantedTruth.dealEffects(), facts));
    }

    private static Map<String, Object> custom(Dice dice) {
        var custom = new LinkedHashMap<String, Object>();
        custom.put("custom.trialOnLine", dice.chance(.35));
        custom.put("custom.competitor", dice.oneOf(List.of("Cognitra", "Keenview", "In-house", "None seen")));
        custom.put("custom.stations", 1.0 + dice.poisson(2));
        return custom;
    }

    private static Map<String, Object> asKnown(Map<String, Object> custom, Dice dice) {
        var known = new LinkedHashMap<String, Object>();
        custom.forEach((key, value) -> {
            if (!dice.chance(.12)) {
                known.put(key, value);
            }
        });
        return known;
    }

    private static List<Line> sold(Dice dice) {
        var lines = new ArrayList<Line>();
        lines.add(line(dice.weighted(30, 15, 8, 30, 17), 1 + dice.poisson(.5), dice));
        if (dice.chance(.5)) {
            lines.add(line(House.NEW_PRODUCTS, 1 + dice.poisson(2), dice));
        }
        return lines;
    }

    private static List<Line> renewed(Dice dice) {
        return List.of(line(House.NEW_PRODUCTS + dice.below(2), 1 + dice.poisson(1.5), dice));
    }

    /** A line at the list price less some discount, rounded to hundreds. */
    private static Line line(int product, int quantity, Dice dice) {
        var price = House.PRODUCTS.get(product).price() * dice.between(.8, 1.05);
        return new Line(product, quantity, Math.round(price / 100) * 100);
    }

    private static String name(boolean chinese, boolean renewal, Dice dice) {
        if (renewal) {
            return chinese ? "服务续约" : "Service renewal";
        }
        var object = dice.below(OBJECTS.size());
        var kind = dice.below(KINDS.size());
        return chinese
                ? OBJECTS_CHINESE.get(object) + KINDS_CHINESE.get(kind)
                : OBJECTS.get(object) + " " + KINDS.get(kind);
    }
}
