package org.likeness.crm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.TestDatabase;

class VocabularyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-11T08:30:00Z"), ZoneOffset.UTC);

    @BeforeAll
    static void fillInChinese() throws SQLException {
        TestDatabase.clear();
        DemoBook.fill(TestDatabase.dataSource(), 60, 7, Vocabulary.of("zh"), CLOCK, (share, sentence) -> {});
    }

    @AfterAll
    static void leaveNothing() {
        TestDatabase.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teams.name",
                "channels.name",
                "campaigns.name",
                "loss_reasons.name",
                "tags.name",
                "pipelines.name",
                "stages.name",
                "products.name",
                "products.category",
                "custom_fields.name",
                "leads.industry",
                "leads.sub_industry",
                "leads.development_stage",
                "leads.country",
                "leads.business_type",
                "leads.purchase_pattern",
                "leads.decision_function",
                "leads.decision_level",
                "leads.title",
                "contacts.title",
                "accounts.industry",
                "deals.name",
                "follow_ups.body",
                "next_steps.body",
                "follow_ups.outcome",
                "taggings.rule_name"
            })
    void every_word_of_a_chinese_house_is_chinese(String column) throws SQLException {
        var words = words(column);
        assertThat(words).isNotEmpty();
        assertThat(words)
                .allMatch(word -> word.matches(".*\\p{IsHan}.*"))
                .noneMatch(word -> word.matches(".*[a-z]{3}.*"));
    }

    @Test
    void categories_that_the_house_added_are_chinese_too() throws SQLException {
        assertThat(words("leads.JSON_VALUE(t.custom, '$.inspectionToday')"))
                .containsExactlyInAnyOrder("人工目检", "抽样检测", "旧相机");
    }

    @Test
    void a_language_that_nobody_wrote_words_for_is_refused() {
        assertThatThrownBy(() -> Vocabulary.of("de"))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("de");
    }

    private static List<String> words(String column) throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        var value = column.substring(column.indexOf('.') + 1);
        var words = new ArrayList<String>();
        try (var connection = TestDatabase.dataSource().getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery("SELECT DISTINCT " + (value.contains("(") ? value : "t." + value)
                        + " AS word FROM " + table + " t HAVING word IS NOT NULL")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
