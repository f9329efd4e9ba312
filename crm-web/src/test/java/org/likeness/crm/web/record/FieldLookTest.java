package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.account.AccountFormView;
import org.likeness.crm.web.contact.ContactFormView;
import org.likeness.crm.web.deal.DealFormView;
import org.likeness.crm.web.lead.LeadFormView;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Sample;

class FieldLookTest {
    private static final List<CustomField> CUSTOM = List.of(
            new CustomField("speed", "Line speed", "NUMBER", List.of()),
            new CustomField("visited", "Visited", "YES_NO", List.of()),
            new CustomField("since", "Since", "DATE", List.of()));

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of(
                        RecordKind.ACCOUNTS,
                        new AccountFormView("1", "1", Form.empty(), CUSTOM),
                        List.of("parent"),
                        List.of(
                                "industry",
                                "employees",
                                "annualRevenue",
                                "referral",
                                "phone",
                                "email",
                                "parent",
                                "channel",
                                "owner")),
                Arguments.of(
                        RecordKind.CONTACTS,
                        new ContactFormView("1", "1", Form.empty(), CUSTOM),
                        List.of("account"),
                        List.of("account", "title", "function", "level", "buyingRole", "phone", "email", "owner")),
                Arguments.of(
                        RecordKind.LEADS,
                        new LeadFormView("1", "1", Form.empty(), CUSTOM),
                        List.of("campaign"),
                        List.of(
                                "contactName",
                                "decisionFunction",
                                "phone",
                                "needsApproval",
                                "campaign",
                                "owner",
                                "externalId")),
                Arguments.of(
                        RecordKind.DEALS,
                        new DealFormView("1", "1", Form.empty(), CUSTOM),
                        List.of("account", "campaign"),
                        List.of(
                                "account",
                                "contact",
                                "product",
                                "amount",
                                "openedAt",
                                "channel",
                                "campaign",
                                "owner")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_fact_is_changed_by_the_same_control_as_in_the_form(
            RecordKind kind, FormView form, List<String> byName, List<String> facts) {
        var page = Jsoup.parse(Sample.of("form", form).html("en", null));
        var names = Stream.concat(facts.stream(), CUSTOM.stream().map(CustomField::name))
                .toList();
        for (var name : names) {
            var look =
                    FieldLook.of(kind, name, CUSTOM, byName, Sample.say("en")).orElseThrow();
            var control = page.select("main [name=\"" + name + "\"]").last();
            assertThat(control).as(name).isNotNull();
            var figures = control.attr("inputmode").equals("decimal");
            var type = control.normalName().equals("select") ? "select" : figures ? "number" : control.attr("type");
            assertThat(look.type()).as(name).isEqualTo(type);
            if (type.equals("select")) {
                assertThat(look.blank())
                        .as(name)
                        .isEqualTo(control.selectFirst("option").text());
            }
        }
    }

    @Test
    void what_only_verbs_change_has_no_field() {
        assertThat(look("closedAt")).isEmpty();
        assertThat(look("stage")).isEmpty();
        assertThat(look("winProbability")).isEmpty();
        assertThat(look("custom.unheard-of")).isEmpty();
        assertThat(look("nothing")).isEmpty();
    }

    private static Optional<FieldLook> look(String name) {
        return FieldLook.of(RecordKind.DEALS, name, CUSTOM, List.of(), Sample.say("en"));
    }
}
