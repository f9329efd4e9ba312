package org.likeness.crm.web.industry;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.industry.IndustryListView.Entry;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tally;

/** Invented industries. */
public final class IndustrySamples {
    private IndustrySamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("industries", industries("en"), industries("zh")),
                Sample.of("industries-empty", new IndustryListView(List.of(), List.of(), null, Form.empty())));
    }

    private static IndustryListView industries(String l) {
        return new IndustryListView(
                List.of(
                        new Tab(both(l, "Loss reasons", "丢单原因"), null, "/settings/lists/loss-reasons", false),
                        new Tab(both(l, "Industries", "行业"), null, "/settings/lists/industries", true)),
                List.of(
                        new Entry(null, both(l, "Machinery", "机械"), false, new Tally(1000, true), Tally.of(1)),
                        new Entry("1", both(l, "Finance", "金融"), false, Tally.of(0), Tally.of(0)),
                        new Entry("2", both(l, "Textiles", "纺织"), true, Tally.of(3), Tally.of(0))),
                "/settings/lists/industries?after=Textiles",
                Form.of(Map.of("name", "Finance"))
                        .refused("name", both(l, "Another one has this already.", "已有同名条目。")));
    }
}
