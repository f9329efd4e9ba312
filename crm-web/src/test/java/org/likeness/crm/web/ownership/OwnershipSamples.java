package org.likeness.crm.web.ownership;

import static org.likeness.crm.web.ui.Sample.at;
import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.web.ownership.AssignmentRulesView.Found;
import org.likeness.crm.web.ownership.AssignmentRulesView.Row;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tally;
import org.likeness.crm.web.ui.View;

/** Invented rules of assignment and of the pool. */
public final class OwnershipSamples {
    private OwnershipSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                Sample.of("assignment-rules-empty", new AssignmentRulesView(List.of(), "", null, false)),
                new Sample("assignment-rules", rules("en", false), rules("zh", false)),
                new Sample("assignment-rules-tried", rules("en", true), rules("zh", true)),
                new Sample("assignment-rule", rule("en"), rule("zh")),
                new Sample("pool-rules", pool("en", true), pool("zh", true)),
                new Sample("pool-rules-off", pool("en", false), pool("zh", false)));
    }

    private static View rules(String l, boolean tried) {
        return new AssignmentRulesView(
                List.of(
                        new Row(
                                "1",
                                both(l, "East China", "华东"),
                                true,
                                List.of(both(l, "from forms", "来自表单"), both(l, "Region: Jiangsu", "地区：江苏")),
                                both(l, "Lin Qiao, Mei Chen", "林乔、陈梅"),
                                false,
                                tried ? "TAKES" : null,
                                tried ? both(l, "Mei Chen", "陈梅") : null),
                        new Row(
                                "2",
                                both(l, "Rest", "其余"),
                                false,
                                List.of(both(l, "from forms", "来自表单")),
                                both(l, "Sales, in turn", "销售，轮流"),
                                true,
                                tried ? "OFF" : null,
                                null)),
                tried ? "Halden" : "",
                tried ? new Found("7", "Halden Optics", both(l, "East China", "华东"), both(l, "Mei Chen", "陈梅")) : null,
                false);
    }

    private static View rule(String l) {
        return new AssignmentRuleFormView(
                "1",
                "2",
                Form.of(Map.of("name", both(l, "East China", "华东"), "regions", "江苏\n浙江"))
                        .choosing("team", List.of(new Choice("1", both(l, "Sales", "销售"))))
                        .refused("takers", "…")
                        .refused("…"),
                Set.of("fromForms", "5"),
                List.of(new Choice("4", both(l, "Web site", "官网"))),
                List.of(new Choice("5", both(l, "Lin Qiao", "林乔"))),
                "江苏, 浙江",
                "");
    }

    private static View pool(String l, boolean active) {
        return new PoolView(
                "3",
                Form.of(Map.of("active", active ? "yes" : "", "idleDays", "30", "untouchedDays", "7", "warnDays", "3")),
                active,
                Tally.of(active ? 14 : 0),
                active ? at(23, 1, 0) : null,
                at(21, 1, 0),
                active ? List.of(new PoolView.Owner(both(l, "Lin Qiao", "林乔"), 14)) : List.of(),
                Tally.of(active ? 14 : 0),
                active
                        ? List.of(new PoolView.Row(
                                "7", "Halden Optics", both(l, "Lin Qiao", "林乔"), "IDLE", 30, at(1, 9, 0)))
                        : List.of());
    }
}
