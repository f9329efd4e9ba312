package org.likeness.crm.web.house;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tab;

/** An invented house. */
public final class HouseSamples {
    private HouseSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("house", house("en"), house("zh")),
                new Sample("house-list", list("en"), list("zh")),
                Sample.of(
                        "house-list-empty",
                        new HouseListView(
                                "/settings/lists/channels",
                                "Channels",
                                List.of(),
                                false,
                                List.of(),
                                null,
                                Form.empty())));
    }

    private static HouseView house(String l) {
        return new HouseView(
                Form.of(Map.of("currency", "CNY", "timeZone", "Asia/Shanghai", "language", "zh"))
                        .choosing("currency", List.of(new Choice("CNY", both(l, "CNY Chinese Yuan", "CNY 人民币"))))
                        .choosing("timeZone", List.of(new Choice("Asia/Shanghai", "Asia/Shanghai")))
                        .choosing("language", List.of(new Choice("zh", "中文")))
                        .refused("workingDays", both(l, "Choose one day or more.", "请至少选择一天。")),
                List.of(
                        new HouseView.Day("MONDAY", both(l, "Monday", "星期一"), true),
                        new HouseView.Day("SUNDAY", both(l, "Sunday", "星期日"), false)));
    }

    private static HouseListView list(String l) {
        return new HouseListView(
                "/settings/lists/loss-reasons",
                both(l, "Loss reasons", "丢单原因"),
                List.of(
                        new Tab(both(l, "Loss reasons", "丢单原因"), null, "/settings/lists/loss-reasons", true),
                        new Tab(both(l, "Channels", "渠道"), null, "/settings/lists/channels", false)),
                true,
                List.of(
                        new HouseListView.Entry("1", both(l, "Price", "价格"), false),
                        new HouseListView.Entry("2", both(l, "Competitor", "竞争对手"), true)),
                "/settings/lists/loss-reasons?after=Price",
                Form.empty());
    }
}
