package org.likeness.crm.web.deal;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.lead.LeadSamples;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.ui.Address;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Fact;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Happening;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Lookalike;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Step;
import org.likeness.crm.web.ui.TimelineDay;
import org.likeness.crm.web.ui.Worth;
import org.likeness.crm.web.ui.chart.StalledStrip;

/** Invented deals. */
public final class DealSamples {

    private static final Step CALL = new Step("1", "CALL", "Call", LocalDate.of(2026, 11, 24), null, 0);
    private static final Step LATE = new Step("2", "EMAIL", "Annex", LocalDate.of(2026, 11, 18), null, 2);

    private DealSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("board", board("en"), board("zh")),
                new Sample("deal-record", record("en", "OPEN"), record("zh", "OPEN")),
                new Sample("deal-record-lost", record("en", "LOST"), record("zh", "LOST")),
                new Sample("deal-form", form("en"), form("zh")));
    }

    private static DealBoardView board(String l) {
        List<DealBoardView.Column> columns = List.of(
                column("q", both(l, "Qualified", "已确认"), 36, 5.1e6, 6.),
                column("d", both(l, "Discovery", "需求调研"), 67, 13.8e6, 13.),
                column("p", both(l, "Proposal", "方案报价"), 28, 5.6e6, 6.),
                column("n", both(l, "Negotiation", "商务谈判"), 39, 10.9e6, null));
        return new DealBoardView(
                Address.of("/deals/board"),
                Form.of(Map.of("pipeline", "1"))
                        .choosing("pipeline", List.of(new Choice("1", both(l, "New business", "新业务")))),
                170,
                Worth.of(Amount.of(35.4e6, "CNY")).plus(Worth.of(Amount.of(16000, "EUR"))),
                18,
                12,
                columns,
                new DealBoardView.WonColumn(
                        11,
                        Worth.of(Amount.of(2.2e6, "CNY")),
                        47.,
                        List.of(new DealBoardView.WonCard(
                                "91",
                                "Crown inspection",
                                "Osterberg Dental",
                                Amount.of(184000, "CNY"),
                                41,
                                LocalDate.of(2026, 11, 19)))),
                List.of(new Choice("1", both(l, "Price", "价格")), new Choice("2", both(l, "Competitor", "竞争对手"))));
    }

    private static DealBoardView.Column column(String id, String name, long count, double worth, Double median) {
        return new DealBoardView.Column(
                id,
                name,
                id.equals("d"),
                count,
                Worth.of(Amount.of(worth, "CNY")),
                median,
                median == null ? null : new Interval(median - 1, median + 1),
                9,
                340,
                List.of(
                        new DealBoardView.Card(
                                id + "1",
                                "Line 3 retrofit",
                                "Brandt & Söhne",
                                Amount.of(312000, "CNY"),
                                12,
                                true,
                                .31,
                                "B",
                                LATE),
                        new DealBoardView.Card(
                                id + "2",
                                "Gear tooth check",
                                "苏锦轴承 Sujin Bearing",
                                Amount.of(176000, "CNY"),
                                3,
                                false,
                                .52,
                                "A",
                                CALL),
                        new DealBoardView.Card(
                                id + "3", "Crate counting", "Larch Furniture", null, null, false, null, null, null)));
    }

    private static DealRecordView record(String l, String outcome) {
        boolean open = outcome.equals("OPEN");
        var sheet = new Sheet(
                RecordKind.DEALS,
                "1",
                "Line 3 retrofit",
                List.of(),
                new Person("1", both(l, "Lin Qiao", "林乔")),
                open ? List.of(LATE) : List.of(),
                List.of(new FactGroup(
                        both(l, "Deal", "商机"),
                        List.of(
                                Fact.of(both(l, "Product", "产品"), "Inline AOI", "product"),
                                Fact.of(both(l, "Opened", "开启日期"), "2026-10-02", "openedAt"),
                                Fact.of(both(l, "Channel", "渠道"), null, "channel")))),
                List.of(new TimelineDay(
                        LocalDate.of(2026, 11, 8),
                        List.of(
                                new Happening(
                                        Sample.at(8, 10, 0),
                                        "MOVED",
                                        both(l, "Discovery", "需求调研"),
                                        both(l, "Proposal", "方案报价"),
                                        ""),
                                new Happening(Sample.at(8, 9, 0), "LOST", both(l, "Price", "价格"), "", "")))),
                "profile",
                Form.empty(),
                true);
        return new DealRecordView(
                sheet,
                new Ref("7", "Brandt & Söhne"),
                ContactCard.of("Jonas Brandt", "/contacts/3", "+49 711 5550 014", "j.brandt@brandt.example"),
                outcome,
                Amount.of(312000, "CNY"),
                List.of(
                        new Choice("q", both(l, "Qualified", "已确认")),
                        new Choice("d", both(l, "Discovery", "需求调研")),
                        new Choice("p", both(l, "Proposal", "方案报价")),
                        new Choice("n", both(l, "Negotiation", "商务谈判"))),
                "p",
                12,
                open
                        ? new DealRecordView.Stalled(
                                both(l, "Proposal", "方案报价"), 12, 9, new StalledStrip(2, 5, 9, 12, 20))
                        : null,
                open
                        ? Sample.say(l)
                                .rich(
                                        "deal.outlook",
                                        "41%",
                                        both(l, "12 days", "12 天"),
                                        both(l, "Proposal", "方案报价"),
                                        432,
                                        both(l, "19 days", "19 天"),
                                        both(l, "6 days", "6 天"),
                                        both(l, "41 days", "41 天"))
                        : null,
                open ? Sample.say(l).rich("deal.outlook.together", "62%", "23%", "81%") : null,
                open
                        ? Sample.say(l)
                                .rich("deal.expected", both(l, "12 Dec", "12月12日"), both(l, "Proposal", "方案报价"), "23%")
                        : null,
                open
                        ? Sample.say(l)
                                .rich(
                                        "deal.next-follow-up",
                                        both(l, "5.5 days", "5.5 天"),
                                        both(l, "Proposal", "方案报价"),
                                        312,
                                        both(l, "26 Nov", "11月26日"))
                        : null,
                open ? LeadSamples.score(l) : null,
                new Likeness(76, List.of(new Lookalike("2", "Osterberg Dental", both(l, "same size", "规模相同"), .9))),
                List.of(new Choice("1", both(l, "Price", "价格"))));
    }

    private static DealFormView form(String l) {
        Form form = Form.of(Map.of("name", "Line 3 retrofit", "amount", "312000", "currency", "CNY"))
                .choosing("currency", List.of(new Choice("CNY", "CNY"), new Choice("EUR", "EUR")))
                .choosing("account", List.of(new Choice("Brandt & Söhne", "Brandt & Söhne")))
                .choosing("pipeline", List.of(new Choice("1", both(l, "New business", "新业务"))))
                .choosing("stage", List.of(new Choice("1", both(l, "Discovery", "需求调研"))))
                .refused(both(l, "Somebody else has changed this deal meanwhile.", "其他人刚刚修改了此商机。"));
        return new DealFormView(null, "", form, List.of());
    }
}
