package org.likeness.crm.web.home;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Worth;
import org.likeness.crm.web.ui.chart.StalledStrip;

/** An invented day. */
public final class HomeSamples {

    private HomeSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("today", today("en"), today("zh")),
                Sample.of(
                        "today-empty",
                        new TodayView(
                                Sample.TODAY,
                                List.of(),
                                0,
                                null,
                                0,
                                List.of(),
                                List.of(),
                                0,
                                0,
                                new TodayView.QuietDeals(List.of(), 0),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                Form.empty(),
                                true)),
                new Sample(
                        "follow-up",
                        new FollowUpFormView(composer("en"), "/"),
                        new FollowUpFormView(composer("zh"), "/")));
    }

    private static Form composer(String l) {
        return Form.empty()
                .choosing(
                        "with",
                        List.of(
                                new Choice("lead:12", "海曜机电 Haiyao Electric"),
                                new Choice("deal:3", "Line 2 trial, Northwall Packaging")))
                .choosing(
                        "nextDue",
                        List.of(
                                new Choice("2026-11-23", both(l, "Mon 23", "周一 23 日")),
                                new Choice("2026-11-26", both(l, "Thu 26", "周四 26 日"))));
    }

    private static TodayView today(String l) {
        List<TodayView.StepRow> steps = List.of(
                row(
                        l,
                        "1",
                        "CALL",
                        both(l, "Call back on the revised quote", "回电确认修订报价"),
                        17,
                        3,
                        "澜图精密 Lantu Precision",
                        "Chen Wei",
                        "/deals/1",
                        both(l, "Negotiation", "商务谈判"),
                        Amount.of(486000, "CNY")),
                row(
                        l,
                        "2",
                        "EMAIL",
                        both(l, "Send the data-processing annex", "发送数据处理附件"),
                        18,
                        2,
                        "Brandt & Söhne",
                        "Jonas Brandt",
                        "/deals/2",
                        both(l, "Proposal", "方案报价"),
                        Amount.of(312000, "CNY")),
                row(
                        l,
                        "3",
                        "WECHAT",
                        both(l, "Confirm sample inspection results", "确认样件检测结果"),
                        19,
                        1,
                        "海曜机电 Haiyao Electric",
                        "Zhou Min",
                        "/leads/12",
                        both(l, "Lead", "线索"),
                        null),
                row(
                        l,
                        "4",
                        "MEETING",
                        both(l, "Line walk with plant manager", "与厂长巡线"),
                        20,
                        0,
                        "Northwall Packaging",
                        "Ruth Adler",
                        "/deals/3",
                        both(l, "Discovery", "需求调研"),
                        Amount.of(148000, "CNY")));
        List<TodayView.Stalled> stalled = List.of(
                new TodayView.Stalled(
                        "2",
                        "Line 3 retrofit",
                        "Brandt & Söhne",
                        both(l, "Proposal", "方案报价"),
                        12,
                        9,
                        Amount.of(312000, "CNY"),
                        new StalledStrip(2, 5, 9, 12, 48)),
                new TodayView.Stalled(
                        "9",
                        "Weld seam pilot",
                        "Marlow Tube",
                        both(l, "Discovery", "需求调研"),
                        47,
                        39,
                        Amount.of(96000, "CNY"),
                        new StalledStrip(5, 13, 39, 47, 48)));
        List<TodayView.Hot> hot = List.of(
                new TodayView.Hot(
                        "12",
                        "海曜机电 Haiyao Electric",
                        .55,
                        "A",
                        both(l, "Asked for a quote", "已询价"),
                        both(l, "Referred by a customer; quality director known", "老客户转介绍；已联系到质量总监")),
                new TodayView.Hot(
                        "11",
                        "Meridian Dairy",
                        .61,
                        "A",
                        "",
                        both(l, "Referred by a customer; 200–499 employees", "老客户转介绍；员工 200–499 人")));
        return new TodayView(
                Sample.TODAY,
                List.of(
                        new Tab(both(l, "Mine", "我的"), null, "/", true),
                        new Tab(both(l, "My team", "团队"), null, "/?whose=team", false)),
                3,
                null,
                5,
                steps,
                stalled,
                4,
                31,
                new TodayView.QuietDeals(
                        List.of(
                                new TodayView.Quiet(
                                        "41",
                                        "Lens shop fit-out",
                                        "Halden Optics",
                                        both(l, "Proposal", "方案报价"),
                                        true,
                                        9,
                                        5.5,
                                        null,
                                        Sample.TODAY.minusDays(3),
                                        Amount.of(61000, "CNY")),
                                new TodayView.Quiet(
                                        "42",
                                        "轴承检测",
                                        "苏锦轴承",
                                        both(l, "Discovery", "需求调研"),
                                        false,
                                        4,
                                        5,
                                        3.,
                                        Sample.TODAY.minusDays(1),
                                        null)),
                        5),
                hot,
                List.of(
                        new TodayView.Leaving("31", "Halden Optics", "IDLE", 30, Sample.TODAY.plusDays(2)),
                        new TodayView.Leaving("32", "苏锦轴承", "UNTOUCHED", 7, Sample.TODAY)),
                List.of(
                        new TodayView.Change(
                                Instant.parse("2026-11-19T18:14:00Z"),
                                "WON",
                                "Osterberg Dental",
                                "/deals/5",
                                "",
                                "Wei Jun",
                                Amount.of(184000, "CNY")),
                        new TodayView.Change(
                                Instant.parse("2026-11-19T08:40:00Z"),
                                "stage",
                                "Gear tooth check",
                                "/deals/6",
                                both(l, "Proposal", "方案报价"),
                                "Lin Qiao",
                                null)),
                new TodayView.Month(
                        LocalDate.of(2026, 11, 1), Sample.TODAY, 64, Worth.of(Amount.of(612000, "CNY")), 3, 27, 31),
                composer(l),
                false);
    }

    private static TodayView.StepRow row(
            String l,
            String id,
            String method,
            String text,
            int day,
            int late,
            String with,
            String person,
            String href,
            String stage,
            Amount worth) {
        Step step = new Step(id, method, text, LocalDate.of(2026, 11, day), null, late);
        return new TodayView.StepRow(
                step, with, person, href, stage, worth, worth == null ? .55 : null, worth == null ? "A" : null);
    }
}
