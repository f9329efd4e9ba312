package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessingTest {

    @Test
    void the_pattern_of_dates_is_the_one_that_every_value_fits() {
        assertThat(patterns(List.of("21.11.2026", "1.2.2026"))).containsExactly("d.M.yyyy");
        assertThat(patterns(List.of("03/04/2026", "21/11/2026"))).containsExactly("d/M/yyyy");
        assertThat(patterns(List.of("03/04/2026", "11/21/2026"))).containsExactly("M/d/yyyy");
        assertThat(patterns(List.of("2026年11月21日"))).containsExactly("yyyy年M月d日");
        assertThat(patterns(List.of("2026/1/5 9:30"))).containsExactly("yyyy/M/d H:mm");
        assertThat(patterns(List.of("31.02.2026"))).as("no such day").isEmpty();
        assertThat(patterns(List.of("2026-11-21"), List.of("1.141"), List.of("soon")))
                .as("ISO needs none")
                .isEmpty();
        assertThat(patterns(List.of("2026-11-21"), List.of("21.11.2026"))).containsExactly("yyyy-M-d", "d.M.yyyy");
    }

    @Test
    void some_values_that_are_no_dates_do_not_hide_the_pattern_of_the_others() {
        assertThat(patterns(List.of("昨天", "2026/3/4", "2026/3/5", "2026/3/6", "2026/3/7", "2026/3/8")))
                .containsExactly("yyyy/M/d");
        assertThat(patterns(List.of("31/06/2026", "3/6/2026", "30/6/2026", "4/6/2026", "5/6/2026")))
                .containsExactly("d/M/yyyy");
        assertThat(patterns(List.of("2026/3/4", "soon", "later")))
                .as("mostly something else")
                .isEmpty();
    }

    @Test
    void a_column_that_fits_both_ways_follows_another_that_does_not_else_it_is_said() {
        var told = DateGuess.of(List.of(List.of("03/04/2026"), List.of("11/21/2026")));
        assertThat(told.patterns()).containsExactly("M/d/yyyy");
        assertThat(told.unsure()).isFalse();
        var unsure = DateGuess.of(List.of(List.of("03/04/2026")));
        assertThat(unsure.patterns()).containsExactly("d/M/yyyy");
        assertThat(unsure.unsure()).isTrue();
        assertThat(DateGuess.of(List.of(List.of("03.04.2026"))).unsure()).isFalse();
    }

    @Test
    void points_separate_thousands_where_every_group_has_three_digits() {
        assertThat(thousands("Mitarbeiter", "employees", "1.141", "950", "12.000"))
                .isEqualTo('.');
        assertThat(thousands("Umsatz", "annualRevenue", "1.250.000 €", "3.400,50 €"))
                .isEqualTo('.');
        assertThat(thousands("Score", "custom.score", "1.141", "2.500"))
                .as("may be decimals")
                .isNull();
        assertThat(thousands("Score", "custom.score", "1.141.000", "2.500")).isEqualTo('.');
        assertThat(thousands("Revenue", "annualRevenue", "1.141", "2.5")).isNull();
        assertThat(thousands("Revenue", "annualRevenue", "1,141", "2,500"))
                .as("read so anyway")
                .isNull();
        assertThat(thousands("Phone", "city", "1.141")).isNull();
    }

    @Test
    void a_column_of_three_decimals_keeps_the_points_of_all() {
        var guesses = List.of(guess("a", "employees"), guess("b", "custom.b"));
        assertThat(ThousandsGuess.of(ImportKind.ACCOUNTS, guesses, List.of(List.of("1.141"), List.of("2.5"))))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Firm",
                "Account",
                "Organisation",
                "Organization",
                "Customer",
                "Client",
                "Firm name",
                "Business",
                "Business name",
                "Customer name",
                "Account name",
                "Company*",
                "单位",
                "单位名称",
                "客户",
                "客户名称"
            })
    void a_company_is_the_name_of_leads_and_accounts_and_what_others_refer_to(String header) {
        var columns = List.of(header);
        assertThat(guessed(ImportKind.LEADS, columns)).containsExactly("name");
        assertThat(guessed(ImportKind.ACCOUNTS, columns)).containsExactly("name");
        assertThat(guessed(ImportKind.CONTACTS, columns)).containsExactly("account");
        assertThat(guessed(ImportKind.DEALS, columns)).containsExactly("account");
        assertThat(guessed(ImportKind.PURCHASES, columns)).containsExactly("account");
    }

    @Test
    void beside_companies_the_name_of_a_lead_is_that_of_a_person() {
        assertThat(guessed(ImportKind.LEADS, List.of("Name", "Firm", "Email")))
                .containsExactly("contactName", "name", "email");
        assertThat(guessed(ImportKind.LEADS, List.of("Name", "Email"))).containsExactly("name", "email");
        assertThat(guessed(ImportKind.CONTACTS, List.of("Name", "Firm"))).containsExactly("name", "account");
        assertThat(guessed(ImportKind.ACCOUNTS, List.of("Name", "Parent company")))
                .containsExactly("name", "parent");
    }

    @Test
    void what_people_call_their_columns_is_known_also_with_a_unit_in_brackets() {
        assertThat(guessed(
                        ImportKind.LEADS,
                        List.of("Company", "Who to talk to", "Where from", "Added on", "Yearly revenue (EUR)")))
                .containsExactly("name", "contactName", "channel", "createdAt", "annualRevenue");
        assertThat(guessed(ImportKind.LEADS, List.of("Firma", "Ansprechpartner", "Quelle", "Ergebnis", "Umsatz（€）")))
                .containsExactly("name", "contactName", "channel", "outcome", "annualRevenue");
        assertThat(guessed(ImportKind.LEADS, List.of("Spend (2024)", "Spend (2025)")))
                .as("two columns stay two")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_the_pages_call_a_field_is_known_as_that_field() {
        assertThat(guessed(ImportKind.ACCOUNTS, List.of("名称", "年营收", "上级", "网站域名")))
                .containsExactly("name", "annualRevenue", "parent", "domain");
        assertThat(guessed(ImportKind.CONTACTS, List.of("姓名", "职务", "采购角色")))
                .containsExactly("name", "title", "buyingRole");
        assertThat(guessed(ImportKind.DEALS, List.of("名称", "开启日期", "关闭日期", "流程")))
                .containsExactly("name", "openedAt", "closedAt", "pipeline");
    }

    @Test
    void the_day_a_deal_is_expected_to_close_is_not_the_day_it_closed() {
        for (var header : List.of(
                "Expected to close",
                "Expected close date",
                "Expected closing",
                "Estimated Close Date",
                "预计成交日",
                "预计成交日期",
                "预计签单日期")) {
            assertThat(guessed(ImportKind.DEALS, List.of(header, "Closed at")))
                    .as(header)
                    .containsExactly("expectedCloseOn", "closedAt");
        }
        for (var header : List.of("Close date", "Closing date", "Closed", "Won date", "成交日期", "关闭日期")) {
            assertThat(guessed(ImportKind.DEALS, List.of(header))).as(header).containsExactly("closedAt");
        }
        assertThat(guessed(ImportKind.DEALS, List.of("Close date", "Won date")))
                .as("beside a column that says when it did close")
                .containsExactly("expectedCloseOn", "closedAt");
        assertThat(guessed(ImportKind.LEADS, List.of("Close date"))).containsExactly("closedAt");
    }

    private static List<String> guessed(ImportKind kind, List<String> columns) {
        return ColumnGuess.all(
                        kind,
                        columns,
                        columns.stream().map(c -> List.of("A", "B")).toList())
                .stream()
                .map(ColumnGuess::target)
                .toList();
    }

    @Test
    void values_tell_what_a_column_is_that_nobody_knows_by_name() {
        assertThat(targets(
                        List.of("Kontaktweg", "Rückruf", "Herkunft", "Land", "Nr", "Am"),
                        List.of("a@b.de", "c.d@e.cn"),
                        List.of("+49 89 123456", "(089) 1234567"),
                        List.of("Deutschland", "China", "法国"),
                        List.of("Elbonia"),
                        List.of("12345678", "0123"),
                        List.of("01-02-2026", "03/04/2026")))
                .containsExactly("email", "phone", "custom.herkunft", "country", "custom.nr", "custom.am");
        assertThat(targets(List.of("Herkunft"), List.of("Deutschland", "China", "法国")))
                .containsExactly("country");
        assertThat(targets(List.of("手机"), List.of("138 0013 8000"))).containsExactly("phone");
        assertThat(targets(List.of("Rückruf"), List.of("13800138000", "139-0013-8000")))
                .containsExactly("phone");
    }

    private static List<String> targets(List<String> columns, List<?>... values) {
        var texts = java.util.Arrays.stream(values)
                .map(c -> c.stream().map(String.class::cast).toList())
                .toList();
        return ColumnGuess.all(ImportKind.LEADS, columns, texts).stream()
                .map(ColumnGuess::target)
                .toList();
    }

    private static List<String> patterns(List<?>... columns) {
        return DateGuess.of(java.util.Arrays.stream(columns)
                        .map(c -> c.stream().map(String.class::cast).toList())
                        .toList())
                .patterns();
    }

    private static Character thousands(String column, String target, String... values) {
        return ThousandsGuess.of(ImportKind.ACCOUNTS, List.of(guess(column, target)), List.of(List.of(values)));
    }

    private static ColumnGuess guess(String column, String target) {
        return new ColumnGuess(column, target, ColumnGuess.Reason.KNOWN_NAME, null);
    }
}
