package org.likeness.crm.web.lead;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.record.Submissions.Consent;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Ask;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Fact;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Happening;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Link;
import org.likeness.crm.web.ui.Lookalike;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Score;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.TimelineDay;

/** Invented leads. */
public final class LeadSamples {

    private LeadSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("lead-record", record("en", "profile", true), record("zh", "profile", true)),
                new Sample("lead-record-unscored", record("en", "timeline", false), record("zh", "timeline", false)),
                new Sample("lead-form", form("en"), form("zh")),
                new Sample("lead-convert", convert("en", true), convert("zh", true)),
                new Sample("lead-convert-nowhere", convert("en", false), convert("zh", false)));
    }

    public static Score score(String l) {
        return new Score(
                .5548,
                "A",
                239L,
                583L,
                new Interval(.37, .45),
                -1.20,
                List.of(
                        new Reason(both(l, "Referred by a customer", "老客户转介绍"), 64L, 151L, .58),
                        new Reason(both(l, "Quality director known", "已联系到质量总监"), 23L, 58L, .44),
                        new Reason(both(l, "Precision machining", "精密加工行业"), 88L, 262L, .41),
                        new Reason(both(l, "Group headquarters approves", "需集团总部审批"), 71L, 412L, -.36),
                        new Reason(both(l, "200–499 employees", "员工 200–499 人"), 121L, 398L, .33),
                        new Reason(both(l, "Buys every quarter", "按季度采购"), 205L, 771L, .14),
                        new Reason(both(l, "Only one decision role known", "仅知 1 个决策角色"), 96L, 488L, -.12)),
                List.of(
                        new Ask(both(l, "Decision maker's function", "决策人职能"), .22, .61),
                        new Ask(both(l, "Size", "规模"), .4, .58)),
                "v7",
                LocalDate.of(2026, 11, 19));
    }

    private static LeadRecordView record(String l, String tab, boolean scored) {
        var sheet = new Sheet(
                RecordKind.LEADS,
                "12",
                both(l, "海曜机电 Haiyao Electric", "海曜机电"),
                scored
                        ? List.of(
                                new Tag(
                                        both(l, "Asked for a quote", "已询价"),
                                        "hot",
                                        both(l, "by rule, today 09:12", "规则标记，今天 09:12")),
                                new Tag(both(l, "Active this month", "本月活跃"), "warm", ""),
                                new Tag(
                                        both(l, "Mid-size plant", "中型工厂"),
                                        "cold",
                                        both(l, "since 3 Nov", "自 11 月 3 日")))
                        : List.of(),
                new Person("1", both(l, "Lin Qiao", "林乔")),
                List.of(
                        new Step(
                                "2",
                                "OTHER",
                                both(l, "Confirm sample results", "确认样件检测结果"),
                                LocalDate.of(2026, 11, 19),
                                null,
                                1),
                        new Step(
                                "3",
                                "CALL",
                                both(l, "Talk about terms", "沟通付款条件"),
                                LocalDate.of(2026, 11, 24),
                                null,
                                0)),
                facts(l),
                timeline(l),
                tab,
                Form.empty()
                        .choosing(
                                "nextDue",
                                List.of(
                                        new Choice("2026-11-23", both(l, "Mon 23", "周一 23 日")),
                                        new Choice("2026-11-26", both(l, "Thu 26", "周四 26 日")))),
                true);
        return new LeadRecordView(
                sheet,
                "OPEN",
                17,
                Amount.of(180e6, "CNY"),
                ContactCard.of("Hanne Skov", null, "+45 9844 0012", "hs@skagen.example"),
                scored ? score(l) : null,
                scored
                        ? List.of(
                                new LeadRecordView.Fit(
                                        both(l, "Referred by a customer", "老客户转介绍"),
                                        "met",
                                        1.94,
                                        new Interval(1.69, 2.22)),
                                new LeadRecordView.Fit(
                                        both(l, "Headquarters approves", "需集团总部审批"),
                                        "missed",
                                        .63,
                                        new Interval(.5, .8)),
                                new LeadRecordView.Fit(
                                        both(l, "Second plant opening", "正在建第二工厂"),
                                        "unknown",
                                        1.65,
                                        new Interval(1.36, 2)))
                        : List.of(),
                scored
                        ? new Likeness(
                                91,
                                List.of(
                                        new Lookalike(
                                                "/accounts/1",
                                                "苏锦轴承",
                                                both(l, "same sector, referred", "同行业，转介绍"),
                                                .93),
                                        new Lookalike(
                                                "/accounts/2",
                                                "Osterberg Dental",
                                                both(l, "same size, quality director", "规模相同，质量总监"),
                                                .9)))
                        : Likeness.UNSAID,
                null,
                scored
                        ? List.of(new Consent(
                                "3",
                                both(l, "Contact page", "联系页"),
                                2,
                                both(l, "I agree that my details are kept.", "我同意保存我的信息。"),
                                Instant.parse("2026-11-19T08:40:00Z")))
                        : List.of(),
                true,
                List.of(new Choice("1", both(l, "Price", "价格"))));
    }

    private static List<FactGroup> facts(String l) {
        return List.of(
                new FactGroup(
                        both(l, "Company", "企业"),
                        List.of(
                                Fact.of(both(l, "Industry", "行业"), both(l, "Precision machining", "精密加工"), "industry"),
                                Fact.of(both(l, "Employees", "员工"), "260", "employees"),
                                Fact.of(both(l, "Revenue", "年营收"), both(l, "¥180 M a year", "1.8 亿元"), "annualRevenue"),
                                Fact.of(both(l, "Place", "所在地"), both(l, "Ningbo, Zhejiang", "浙江 宁波"), "city"))),
                new FactGroup(
                        both(l, "Person", "决策人"),
                        List.of(
                                Fact.of(both(l, "Contact", "联系人"), "Zhou Min 周敏", "contactName"),
                                Fact.of(both(l, "Phone", "电话"), "+86 574 5550 0147", "phone"))),
                new FactGroup(
                        both(l, "Origin and custom fields", "来源与自定义"),
                        List.of(
                                Fact.of(both(l, "Channel", "渠道"), both(l, "Referral", "转介绍"), "channel"),
                                Fact.of(
                                        both(l, "Line speed", "产线节拍"),
                                        both(l, "42 parts/min", "42 件/分"),
                                        "custom.line_speed"),
                                Fact.of(both(l, "Budget", "预算"), null, "custom.budget"))));
    }

    private static List<TimelineDay> timeline(String l) {
        return List.of(
                new TimelineDay(
                        Sample.TODAY,
                        List.of(
                                new Happening(
                                        Sample.at(20, 9, 12),
                                        "EVENT",
                                        both(l, "Asked for a quote", "提交询价"),
                                        "",
                                        both(
                                                l,
                                                "Rule “Quote or pricing twice in 24 h” set the hot tag.",
                                                "规则“24 小时内询价或两次查看报价”打上热标签。")),
                                new Happening(
                                        Sample.at(20, 8, 40),
                                        "SCORED",
                                        "45%",
                                        "55%",
                                        both(
                                                l,
                                                "Zhou Min recorded as director of quality (+0.44).",
                                                "登记周敏为质量总监（+0.44）。")))),
                new TimelineDay(
                        LocalDate.of(2026, 11, 17),
                        List.of(
                                new Happening(
                                        Sample.at(17, 16, 20),
                                        "WECHAT",
                                        both(l, "Lin Qiao", "林乔"),
                                        both(l, "Zhou Min", "周敏"),
                                        both(
                                                l,
                                                "“Samples look good. The price is above what headquarters expects, please split cameras and software.”",
                                                "“样件效果不错。价格比总部预期的高，请把相机和软件分开报价。”")),
                                new Happening(
                                        Sample.at(17, 10, 0),
                                        "MEETING",
                                        Link.of(both(l, "Lin Qiao", "林乔")),
                                        new Link(both(l, "Zhou Min", "周敏"), "/contacts/1"),
                                        both(l, "Line must be running before Spring Festival.", "产线春节前必须投产。"),
                                        new Link("Line 3 retrofit", "/deals/1"),
                                        List.of(new Happening.Attached("5", "offer 报价.pdf", 340_000))))),
                new TimelineDay(
                        LocalDate.of(2026, 11, 3),
                        List.of(
                                new Happening(
                                        Sample.at(3, 10, 0),
                                        "CHANGED",
                                        both(l, "Approval", "审批"),
                                        both(l, "Group headquarters", "集团总部"),
                                        ""),
                                new Happening(Sample.at(3, 9, 30), "LOST", "", "", ""),
                                new Happening(Sample.at(3, 9, 0), "CREATED", both(l, "Referral", "转介绍"), "", ""))));
    }

    private static ConvertView convert(String l, boolean stages) {
        return new ConvertView(
                "12",
                "海曜机电 Haiyao Electric",
                Form.empty()
                        .with("name", "海曜机电 Haiyao Electric")
                        .with("amount", both(l, "much", "很多"))
                        .choosing("stage", stages ? List.of(new Choice("1", both(l, "Discovery", "需求调研"))) : List.of())
                        .refused("amount", both(l, "Must be a number.", "须为数字。")));
    }

    private static LeadFormView form(String l) {
        Form form = Form.of(Map.of("name", "海曜机电", "employees", "-3", "custom.line_speed", "42"))
                .refused("employees", both(l, "Employees cannot be below 0.", "员工数不能小于 0。"))
                .choosing("channel", List.of(new Choice("1", both(l, "Referral", "转介绍"))))
                .choosing("owner", List.of(new Choice("1", "Lin Qiao")))
                .choosing(
                        "referral",
                        List.of(new Choice("true", both(l, "yes", "是")), new Choice("false", both(l, "no", "否"))));
        return new LeadFormView(
                "12",
                "3",
                form,
                List.of(new CustomField("line_speed", both(l, "Line speed", "产线节拍"), "NUMBER", List.of())));
    }
}
