package org.likeness.crm.web.duplicate;

import static org.likeness.crm.web.ui.Sample.both;

import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tab;

/** The pages about duplicates. */
public final class DuplicateSamples {
    private DuplicateSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("duplicates", pairs("en", null), pairs("zh", null)),
                new Sample("duplicates-looking", pairs("en", .4), pairs("zh", .4)),
                Sample.of(
                        "duplicates-none",
                        new DuplicatesView(
                                "leads",
                                tabs("en"),
                                new DuplicatesView.Search(null, null, false),
                                List.of(),
                                null,
                                List.of())),
                new Sample("merge", merge("en", null), merge("zh", null)),
                new Sample("merge-refused", merge("en", "Read it again."), merge("zh", "请重新读取。")),
                new Sample("twins", twins("en"), twins("zh")),
                Sample.of("twins-none", new TwinsView(List.of(), List.of())));
    }

    private static List<Why> why(String l) {
        return List.of(
                new Why(both(l, "name 0.91 alike", "名称相似度 0.91"), 42, "+42"),
                new Why(both(l, "same web domain: brandt.example", "网站域名相同：brandt.example"), 40, "+40"),
                new Why(both(l, "another country: Austria", "国家不同：奥地利"), -20, "−20"));
    }

    private static List<Tab> tabs(String l) {
        return List.of(
                new Tab(both(l, "Accounts", "客户"), null, "/duplicates?kind=accounts", true),
                new Tab(both(l, "Leads", "线索"), null, "/duplicates?kind=leads", false));
    }

    private static DuplicatesView pairs(String l, Double share) {
        return new DuplicatesView(
                "accounts",
                tabs(l),
                new DuplicatesView.Search(Sample.at(20, 2, 0), share, true),
                List.of(new DuplicatesView.Row(
                        "/duplicates/accounts/1/2",
                        new DuplicatesView.One("Brandt Works GmbH", both(l, "Berlin", "柏林"), "/accounts/1"),
                        new DuplicatesView.One("Brand Works", "", "/accounts/2"),
                        62,
                        why(l))),
                "/duplicates?kind=accounts&cursor=62-1",
                List.of(new DuplicatesView.Merged(
                        "5", "Nordlicht", "Nordlicht Medien", "/accounts/7", Sample.at(19, 9, 0))));
    }

    private static MergeView merge(String l, String refusal) {
        return new MergeView(
                "/duplicates/accounts/1/2",
                "accounts",
                new MergeView.Side(
                        "1",
                        "3",
                        "Brandt Works GmbH",
                        "/accounts/1",
                        Sample.at(1, 9, 0),
                        both(l, "2 contacts, 1 deal", "2 位联系人, 1 个商机")),
                new MergeView.Side("2", "1", "Brand Works", "/accounts/2", Sample.at(19, 9, 0), ""),
                true,
                List.of(
                        new MergeView.Row("name", both(l, "Company", "公司"), "Brandt Works GmbH", "Brand Works", true),
                        new MergeView.Row("domain", both(l, "Web domain", "网站"), null, "brandt.example", false)),
                4,
                why(l),
                refusal);
    }

    private static TwinsView twins(String l) {
        return new TwinsView(
                List.of(new TwinsView.Hit("contacts", "Jonas Brandt", "Brandt Works", "/contacts/4", why(l), null)),
                List.of(new TwinsView.Hit(
                        "leads",
                        "Brandt Works",
                        both(l, "Berlin", "柏林"),
                        "/leads/9",
                        why(l),
                        "/duplicates/leads/8/9")));
    }
}
