package org.likeness.crm.web.lead;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Chip;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Fact;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Happening;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Lookalike;
import org.likeness.crm.web.ui.ModelStamp;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Score;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.Tab;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.TimelineDay;

/** Invented leads. */
public final class LeadSamples {

    private LeadSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("leads", list("en"), list("zh")),
                new Sample("leads-unscored", unscored("en"), unscored("zh")),
                new Sample("leads-empty", empty("en"), empty("zh")),
                new Sample("lead-record", record("en", "profile", true), record("zh", "profile", true)),
                new Sample("lead-record-unscored", record("en", "timeline", false), record("zh", "timeline", false)),
                new Sample("lead-form", form("en"), form("zh")));
    }

    private static LeadListView list(String l) {
        Address address = Address.of("/leads").with("outcome", "OPEN").with("sort", "-winProbability");
        List<Tab> tabs = List.of(
                new Tab(both(l, "All open", "全部未结"), 1284L, "/leads", true),
                new Tab(both(l, "Mine", "我的"), 86L, "/leads?view=mine", false),
                new Tab(both(l, "No next step", "无下一步"), 171L, "/leads?view=idle", false),
                new Tab(both(l, "Unowned pool", "公海"), 412L, "/leads?view=pool", false));
        List<Chip> chips = List.of(
                new Chip(both(l, "Outcome", "结果"), both(l, "is open", "未结"), "/leads"),
                new Chip(both(l, "Region", "地区"), both(l, "is East China", "华东"), "/leads"));
        return new LeadListView(
                address,
                tabs,
                chips,
                filter(l),
                rows(l),
                new Paging(1, 50, 347L, null, "/leads?cursor=abc"),
                new ModelStamp("v7", 2913, 676, LocalDate.of(2026, 11, 19)),
                true);
    }

    private static LeadListView unscored(String l) {
        List<LeadListView.Row> rows = rows(l).stream()
                .map(r -> new LeadListView.Row(
                        r.id(), r.name(), r.context(), .23, null, List.of(), null, r.channel(), r.next(), r.owner()))
                .toList();
        return new LeadListView(
                Address.of("/leads"),
                List.of(),
                List.of(),
                filter(l),
                rows,
                new Paging(1, 8, null, "/leads", null),
                null,
                false);
    }

    private static LeadListView empty(String l) {
        return new LeadListView(
                Address.of("/leads"),
                List.of(),
                List.of(),
                filter(l),
                List.of(),
                new Paging(0, 0, 0L, null, null),
                null,
                true);
    }

    private static Form filter(String l) {
        return Form.of(Map.of("outcome", "OPEN"))
                .choosing(
                        "outcome",
                        List.of(new Choice("OPEN", both(l, "Open", "未结")), new Choice("WON", both(l, "Won", "赢单"))))
                .choosing("grade", List.of(new Choice("A", "A"), new Choice("B", "B")));
    }

    private static List<LeadListView.Row> rows(String l) {
        Person lin = new Person("1", both(l, "Lin Qiao", "林乔"));
        Person elena = new Person("2", "Elena Brandt");
        Reason referred = new Reason(both(l, "Referred by a customer", "老客户转介绍"), null, null, .58);
        Reason contacts = new Reason(both(l, "9 contacts in 14 days", "14 天内联系 9 次"), null, null, .4);
        Reason director = new Reason(both(l, "Operations director known", "已联系到运营总监"), null, null, .44);
        Reason budget = new Reason(both(l, "Budget unknown", "预算未知"), null, null, -.3);
        Step call = new Step("1", "CALL", "Call", LocalDate.of(2026, 11, 23), null, 0);
        Step late = new Step("2", "OTHER", "Samples", LocalDate.of(2026, 11, 19), null, 1);
        Step today = new Step("3", "EMAIL", "Reply", LocalDate.of(2026, 11, 20), LocalTime.of(15, 30), 0);
        return List.of(
                row(
                        "11",
                        "Meridian Dairy",
                        "Femke de Vries",
                        .61,
                        "A",
                        referred,
                        contacts,
                        94,
                        both(l, "Referral", "转介绍"),
                        call,
                        lin),
                row(
                        "12",
                        "海曜机电 Haiyao Electric",
                        "Zhou Min 周敏",
                        .55,
                        "A",
                        referred,
                        director,
                        91,
                        both(l, "Referral", "转介绍"),
                        late,
                        lin),
                row(
                        "13",
                        "Vantage Mills",
                        "Oskar Lindgren",
                        .53,
                        "A",
                        director,
                        contacts,
                        88,
                        both(l, "Trade fair", "展会"),
                        call,
                        elena),
                row("14", "启泰轴承 Qitai Bearing", "Tang Rui 唐锐", .51, "A", contacts, budget, 90, "WeChat", today, lin),
                row(
                        "15",
                        "宁川阀门 Ningchuan Valve",
                        "He Jie 何杰",
                        .38,
                        "B",
                        director,
                        budget,
                        80,
                        both(l, "Search", "搜索"),
                        null,
                        null),
                row(
                        "16",
                        "Corvane Pharma",
                        "Inês Duarte",
                        .36,
                        "B",
                        director,
                        budget,
                        64,
                        both(l, "Trade fair", "展会"),
                        late,
                        elena),
                row(
                        "17",
                        "Tallow & Pine",
                        "Joel Marsh",
                        .24,
                        "C",
                        contacts,
                        budget,
                        41,
                        both(l, "Search", "搜索"),
                        null,
                        null),
                row("18", "Bellamy Foods <b>", "Grace Owusu", .09, "D", budget, contacts, 12, "", call, elena));
    }

    private static LeadListView.Row row(
            String id,
            String name,
            String context,
            double p,
            String grade,
            Reason one,
            Reason two,
            int similarity,
            String channel,
            Step step,
            Person owner) {
        return new LeadListView.Row(id, name, context, p, grade, List.of(one, two), similarity, channel, step, owner);
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
                "v7",
                LocalDate.of(2026, 11, 19));
    }

    private static LeadRecordView record(String l, String tab, boolean scored) {
        return new LeadRecordView(
                "12",
                both(l, "海曜机电 Haiyao Electric", "海曜机电"),
                "OPEN",
                17,
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
                new Step(
                        "2",
                        "OTHER",
                        both(l, "Confirm sample results", "确认样件检测结果"),
                        LocalDate.of(2026, 11, 19),
                        null,
                        1),
                Amount.of(180e6, "CNY"),
                scored ? score(l) : null,
                facts(l),
                19,
                24,
                timeline(l),
                tab,
                Form.empty()
                        .choosing(
                                "nextDue",
                                List.of(
                                        new Choice("2026-11-23", both(l, "Mon 23", "周一 23 日")),
                                        new Choice("2026-11-26", both(l, "Thu 26", "周四 26 日")))),
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
                scored ? 91 : null,
                scored
                        ? List.of(
                                new Lookalike("/accounts/1", "苏锦轴承", both(l, "same sector, referred", "同行业，转介绍"), .93),
                                new Lookalike(
                                        "/accounts/2",
                                        "Osterberg Dental",
                                        both(l, "same size, quality director", "规模相同，质量总监"),
                                        .9))
                        : List.of(),
                null,
                true);
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
                                        both(l, "Lin Qiao", "林乔"),
                                        both(l, "Zhou Min, Wu Tao", "周敏、吴涛"),
                                        both(l, "Line must be running before Spring Festival.", "产线春节前必须投产。")))),
                new TimelineDay(
                        LocalDate.of(2026, 11, 3),
                        List.of(
                                new Happening(
                                        Sample.at(3, 10, 0),
                                        "CHANGED",
                                        both(l, "Approval", "审批"),
                                        both(l, "Group headquarters", "集团总部"),
                                        ""),
                                new Happening(Sample.at(3, 9, 0), "CREATED", both(l, "Referral", "转介绍"), "", ""))));
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
