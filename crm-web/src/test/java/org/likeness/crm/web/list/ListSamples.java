package org.likeness.crm.web.list;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.web.list.KindList.Remark;
import org.likeness.crm.web.list.KindList.RowHead;
import org.likeness.crm.web.list.ListView.Saving;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.Tally;

/** Invented lists. */
public final class ListSamples {
    private static final ListWords LEADS =
            new ListWords("nav.leads", "lead", "lead.new", "/leads/new", "lead.matching", "lead.empty", "lead.view");
    private static final ListWords FOLLOW_UPS = new ListWords(
            "nav.follow-ups",
            "field.text",
            "act.log",
            "/follow-ups/new",
            "follow-up.matching",
            "follow-up.empty",
            "follow-up.view");

    private ListSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("leads", list("en"), list("zh")),
                new Sample("leads-empty", empty("en"), empty("zh")),
                new Sample("list-filter-text", filter("en", "text"), filter("zh", "text")),
                new Sample("list-filter-ticks", filter("en", "ticks"), filter("zh", "ticks")),
                new Sample("list-filter-date", filter("en", "date"), filter("zh", "date")));
    }

    private static ListView list(String l) {
        var columns = List.of(
                new Column("winProbability", both(l, "Win probability", "赢单概率"), "winProbability", true, null),
                Column.own("reasons", both(l, "Two strongest reasons", "最强两条理由"), false),
                new Column("similarity", both(l, "Similarity", "相似度"), "similarity", true, null),
                new Column(
                        "channel",
                        both(l, "Channel", "渠道"),
                        null,
                        false,
                        Lead.FIELDS.named("channel").orElseThrow()),
                Column.own("tag", both(l, "Tag", "标签"), false),
                Column.own("nextStep", both(l, "Next step", "下一步"), false),
                Column.own("here", both(l, "Here", "停留"), true),
                Column.own("stage", both(l, "Stage", "阶段"), false),
                new Column(
                        "owner",
                        both(l, "Owner", "负责人"),
                        null,
                        false,
                        Lead.FIELDS.named("owner").orElseThrow()));
        return new ListView(
                "leads",
                LEADS,
                Address.of("/leads").with("region", "East").with("sort", "-winProbability"),
                List.of(
                        new Tab(both(l, "All open", "全部未结"), Tally.of(1284), "/leads", true),
                        new Tab(both(l, "DACH machining", "DACH 机加工"), null, "/leads?view=1", false)),
                List.of(new Chip(both(l, "Region", "地区"), both(l, "is East", "是 华东"), "/leads")),
                List.of(new Choice("region", both(l, "Region", "地区"))),
                columns,
                columns,
                "name",
                "winProbability",
                rows(l),
                new Paging(1, 50, Tally.of(347), null, "/leads?cursor=abc"),
                Tally.of(347),
                null,
                new Remark("lead.unscored", both(l, "Train or see why", "去训练或查看原因"), "/scores"),
                "",
                new Saving(
                        "1",
                        both(l, "DACH machining", "DACH 机加工"),
                        true,
                        List.of(new Choice("OWN", both(l, "me", "我")))),
                Form.empty()
                        .choosing("owner", List.of(new Choice("1", "Lin Qiao")))
                        .choosing("tag", List.of(new Choice("1", both(l, "Fair", "展会"))))
                        .choosing("field", List.of(new Choice("city", both(l, "City", "城市")))));
    }

    private static List<Row> rows(String l) {
        var call = new Step("1", "CALL", "Call", LocalDate.of(2026, 11, 23), null, 0);
        var referred = new Reason(both(l, "Referred by a customer", "老客户转介绍"), null, null, .58);
        return List.of(
                new Row(
                        "11",
                        new RowHead("/leads/11", "Meridian Dairy <b>", "Femke de Vries", "Femke de Vries"),
                        List.of(
                                new Cell.Chance(.61, "A"),
                                new Cell.Why(List.of(referred, referred)),
                                new Cell.Figure("94", .94),
                                new Cell.Words(both(l, "Referral", "转介绍"), null, "Referral"),
                                new Cell.Tags(List.of(new Tag(both(l, "Fair", "展会"), "hot", ""))),
                                new Cell.Next(call, true),
                                new Cell.Stay(12, true),
                                new Cell.Mark(both(l, "Won", "赢单"), "success"),
                                new Cell.Owner(new Person("1", "Lin Qiao")))),
                new Row(
                        "12",
                        new RowHead(null, "宁川阀门", "", ""),
                        List.of(
                                new Cell.Chance(null, null),
                                new Cell.Why(List.of()),
                                Cell.Words.of(null),
                                new Cell.Words("A", "/accounts/1", "A"),
                                Cell.Words.of(null),
                                new Cell.Next(null, true),
                                new Cell.Stay(null, false),
                                Cell.Words.of(null),
                                new Cell.Owner(null))));
    }

    private static ListView empty(String l) {
        return new ListView(
                "follow-ups",
                FOLLOW_UPS,
                Address.of("/follow-ups"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "text",
                "at",
                List.of(),
                new Paging(0, 0, Tally.of(0), null, null),
                Tally.of(0),
                both(l, "A filter cannot be used any more.", "一个筛选条件已无法使用。"),
                null,
                "",
                new Saving(null, "", false, List.of(new Choice("OWN", both(l, "me", "我")))),
                Form.empty());
    }

    private static FilterView filter(String l, String input) {
        return new FilterView(
                "leads",
                Address.of("/leads").with("city", "Lyon"),
                new Filters.Filterable(
                        "region",
                        both(l, "Region", "地区"),
                        input,
                        List.of("is", "empty"),
                        input.equals("date") ? List.of() : List.of(new Choice("East", both(l, "East", "华东")))),
                List.of(new Choice("is", both(l, "is", "是")), new Choice("empty", both(l, "is empty", "为空"))),
                List.of("East"));
    }
}
