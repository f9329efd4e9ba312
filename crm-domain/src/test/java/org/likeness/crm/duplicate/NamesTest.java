package org.likeness.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.crm.kernel.RecordKind;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brandt Works GmbH & Co. KG | brandtworks",
                "BRANDT-WORKS, Ltd.          | brandtworks",
                "Ｂｒａｎｄｔ Works           | brandtworks",
                "Müller & Söhne AG           | mullersohne",
                "Straße S.p.A.               | strasse",
                "AB Volvo                    | volvo",
                "腾讯科技（深圳）有限公司        | 腾讯科技深圳",
                "华为技术有限责任公司           | 华为技术",
                "株式会社日立製作所             | 日立製作所",
                "GmbH                        | gmbh",
                "有限公司                     | ''",
            })
    void legal_forms_signs_and_accents_make_no_difference(String name, String letters) {
        assertThat(PlainName.ofCompany(name).joined()).isEqualTo(letters);
    }

    @Test
    void a_person_is_the_same_with_a_title_and_in_either_order() {
        assertThat(PlainName.ofPerson("Dr. Brandt, Jonas").sorted())
                .isEqualTo(PlainName.ofPerson("Jonas BRANDT").sorted());
        assertThat(PlainName.ofPerson("王伟先生").joined()).isEqualTo("王伟");
    }

    /** Checked with R: {@code 1 - adist("brandtworks", "brandworks") / 11}. */
    @Test
    void a_company_is_as_alike_as_its_letters_need_no_change() {
        assertThat(companies("Brandt Works GmbH", "Brand Works")).isCloseTo(0.9090909, within(1e-6));
        assertThat(companies("Brandt Works", "Works Brandt Ltd")).isEqualTo(1);
        assertThat(companies("腾讯科技有限公司", "腾讯科技股份有限公司")).isEqualTo(1);
        assertThat(companies("", "Brandt")).isZero();
    }

    @Test
    void names_that_differ_in_a_number_are_not_alike() {
        assertThat(companies("Plant 12 Logistics", "Plant 13 Logistics")).isZero();
        assertThat(companies("Plant 007 Logistics", "Plant 7 Logistics")).isGreaterThan(0.8);
    }

    /** The pair and its similarity are Winkler's own example (1990). */
    @Test
    void people_are_as_alike_as_jaro_and_winkler_say() {
        assertThat(NameLikeness.ofPeople(PlainName.ofPerson("Martha"), PlainName.ofPerson("Marhta")))
                .isCloseTo(0.9611111, within(1e-6));
        assertThat(NameLikeness.ofPeople(PlainName.ofPerson("王伟"), PlainName.ofPerson("王伟明")))
                .isZero();
    }

    @Test
    void colleagues_who_share_a_first_or_last_name_are_two() {
        assertThat(people("Sade Heidenreich", "Lane Heidenreich")).isLessThan(0.7);
        assertThat(people("Mohamed Dupont", "Mohamed Huet")).isLessThan(0.7);
        assertThat(people("Jonas Brandt", "Brand, Jonas")).isGreaterThan(0.95);
        assertThat(people("Jonas", "Jonas Brandt")).isEqualTo(0.8);
    }

    @ParameterizedTest
    @CsvSource({
        "+49 30 901 820-0, 030 9018200",
        "+86 138 1234 5678, 13812345678",
        "0049-30-9018200, (030) 901 82 00",
        "０３０ ９０１８２００, 030/9018200"
    })
    void a_number_is_the_same_with_and_without_its_country(String one, String other) {
        assertThat(ContactKeys.phone(one)).isNotNull().isEqualTo(ContactKeys.phone(other));
    }

    @Test
    void an_address_tells_the_company_unless_everybody_may_have_one_there() {
        assertThat(ContactKeys.domain("https://www.Brandt-Works.example/about", null))
                .isEqualTo("brandt-works.example");
        assertThat(ContactKeys.domain(null, "Jonas@Brandt-Works.example")).isEqualTo("brandt-works.example");
        assertThat(ContactKeys.domain(null, "jonas@gmail.com")).isNull();
        assertThat(ContactKeys.domain(null, "jonas@qq.com")).isNull();
        assertThat(ContactKeys.domain("n/a", null)).isNull();
        assertThat(ContactKeys.phone("110")).isNull();
        assertThat(ContactKeys.email("not one")).isNull();
    }

    @Test
    void one_wrong_letter_anywhere_leaves_a_key_in_common() {
        for (var name : new String[] {"brandtworks", "nordlicht", "西门子电力自动化"}) {
            var letters = name;
            for (int i = 0; i < letters.length(); i++) {
                assertThat(shareAKey(letters, letters.substring(0, i) + letters.substring(i + 1)))
                        .isTrue();
                assertThat(shareAKey(letters, letters.substring(0, i) + "x" + letters.substring(i + 1)))
                        .isTrue();
                assertThat(shareAKey(letters, letters.substring(0, i) + "x" + letters.substring(i)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_word_more_leaves_a_key_in_common() {
        assertThat(shareAKey("Brandt Works", "Brandt Works Europe GmbH")).isTrue();
        assertThat(shareAKey("Brandt Works", "Nordlicht Medien")).isFalse();
    }

    private static boolean shareAKey(String one, String other) {
        return !Collections.disjoint(keys(one), keys(other));
    }

    private static HashSet<Long> keys(String company) {
        return new HashSet<>(MatchKeys.of(RecordKind.ACCOUNTS, Traits.typed(company, null, null, null, null, null)));
    }

    private static double people(String one, String other) {
        return NameLikeness.ofPeople(PlainName.ofPerson(one), PlainName.ofPerson(other));
    }

    private static Plain plain(String company) {
        return Plain.of(Traits.typed(company, null, null, null, null, null));
    }

    private static double companies(String one, String other) {
        return NameLikeness.ofCompanies(plain(one), plain(other));
    }
}
