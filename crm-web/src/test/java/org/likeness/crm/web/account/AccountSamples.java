package org.likeness.crm.web.account;

import static org.likeness.crm.web.ui.Sample.both;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.contact.ContactFormView;
import org.likeness.crm.web.contact.ContactRecordView;
import org.likeness.crm.web.record.Sheet;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.ContactCard;
import org.likeness.crm.web.ui.Fact;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Happening;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Tag;
import org.likeness.crm.web.ui.TimelineDay;
import org.likeness.crm.web.ui.Worth;

/** Invented companies and people. */
public final class AccountSamples {

    private AccountSamples() {}

    public static Stream<Sample> all() {
        return Stream.of(
                new Sample("account-record", record("en"), record("zh")),
                Sample.of(
                        "account-form",
                        new AccountFormView("7", "2", Form.of(Map.of("name", "Brandt & Söhne")), List.of())),
                new Sample("contact-record", contact("en"), contact("zh")),
                Sample.of("contact-form", new ContactFormView(null, "", Form.empty(), List.of())));
    }

    private static AccountRecordView record(String l) {
        var sheet = new Sheet(
                RecordKind.ACCOUNTS,
                "7",
                "Brandt & Söhne",
                List.of(new Tag(both(l, "Mid-size plant", "中型工厂"), "cold", "")),
                new Person("1", "Lin Qiao"),
                List.of(),
                List.of(new FactGroup(
                        both(l, "Company", "企业"),
                        List.of(
                                Fact.of(both(l, "Industry", "行业"), both(l, "Precision machining", "精密加工"), "industry"),
                                Fact.of(both(l, "Employees", "员工数"), "420", "employees")))),
                List.of(new TimelineDay(
                        LocalDate.of(2026, 11, 17),
                        List.of(new Happening(
                                Sample.at(17, 9, 0),
                                "CALL",
                                "Lin Qiao",
                                "Jonas Brandt",
                                both(l, "Wants the annex.", "需要附件。"))))),
                "profile",
                Form.empty(),
                true);
        return new AccountRecordView(
                sheet,
                new Ref("70", "Brandt Holding"),
                Worth.of(Amount.of(612000, "CNY")),
                List.of(new AccountRecordView.ContactRow(
                        "1",
                        "Jonas Brandt",
                        both(l, "Head of purchasing", "采购主管"),
                        "DECISION_MAKER",
                        "+49 711 5550 014")),
                List.of(
                        new AccountRecordView.DealRow(
                                "1",
                                "Line 3 retrofit",
                                "OPEN",
                                both(l, "Proposal", "方案报价"),
                                Amount.of(312000, "CNY"),
                                null),
                        new AccountRecordView.DealRow(
                                "2", "Line 2", "WON", "", Amount.of(612000, "CNY"), LocalDate.of(2025, 4, 2))),
                List.of(new AccountRecordView.PurchaseRow(
                        "Inline AOI", Amount.of(612000, "CNY"), LocalDate.of(2025, 4, 2))),
                List.of());
    }

    private static ContactRecordView contact(String l) {
        var sheet = new Sheet(
                RecordKind.CONTACTS,
                "1",
                "Jonas Brandt",
                List.of(),
                new Person("1", "Lin Qiao"),
                List.of(),
                List.of(new FactGroup(
                        both(l, "Person", "个人"),
                        List.of(new Fact(both(l, "Account", "客户"), "Brandt & Söhne", "account", "/accounts/7")))),
                List.of(),
                "profile",
                Form.empty(),
                true);
        return new ContactRecordView(
                sheet,
                new Ref("7", "Brandt & Söhne"),
                both(l, "Head of purchasing", "采购主管"),
                "DECISION_MAKER",
                ContactCard.of("", null, "+49 711 5550 014", "j.brandt@brandt.example"),
                List.of(new ContactRecordView.DealRow(
                        "1",
                        "Line 3 retrofit",
                        "OPEN",
                        both(l, "Proposal", "方案报价"),
                        Amount.of(312000, "CNY"),
                        null,
                        true)),
                List.of(new ContactRecordView.Colleague("2", "Wu Tao", both(l, "Engineer", "工程师"), "USER")));
    }
}
