package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.FieldInput.Unfit;

class AbsurdInputTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annualRevenue|-1|must not be below 0",
                "employees|-5|must not be below 0",
                "phone|hello|must have a digit",
                "email|jo at example.com|must be an e-mail address",
                "email|jo@|must be an e-mail address",
                "domain|http://foo bar|must be an Internet domain, such as example.com",
                "domain|foo..bar|must be an Internet domain, such as example.com"
            })
    void what_cannot_be_is_refused(String field, String sent, String why) {
        assertThatThrownBy(() -> read(field, sent)).isInstanceOf(Unfit.class).hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annualRevenue|0",
                "phone|ext. 12",
                "phone|０２１－６６",
                "email|jörg@müller.example",
                "domain|example.com",
                "domain|https://www.example.com/de?x=1",
                "domain|北京.中国",
                "domain|intranet"
            })
    void what_may_be_is_taken(String field, String sent) throws Unfit {
        assertThat(read(field, sent)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01", "9999-12-31", "2025-11-20", "2037-01-01"})
    void a_next_step_is_not_due_in_another_age(String day) {
        due(day, null).isInstanceOf(InvalidInput.class).hasMessageContaining("dueAt lies more than");
    }

    @Test
    void a_step_that_was_done_long_ago_may_be_told_and_one_due_within_the_years_may_be_planned() {
        due("2020-01-01", "2020-01-02").doesNotThrowAnyException();
        due("2025-12-01", null).doesNotThrowAnyException();
        due("2036-11-01", null).doesNotThrowAnyException();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> due(String day, String done) {
        var step = new NextStep(NOW);
        give(step, "account", 1L);
        give(step, "dueAt", Instant.parse(day + "T00:00:00Z"));
        give(step, "doneAt", done == null ? null : Instant.parse(done + "T00:00:00Z"));
        return assertThatCode(() -> step.settle(Set.of("dueAt"), NOW));
    }

    private static void give(NextStep step, String field, Object value) {
        NextStep.FIELDS.named(field).orElseThrow().set().accept(step, value);
    }

    private static Object read(String field, String sent) throws Unfit {
        return FieldInput.read(
                RecordTypes.of(RecordKind.ACCOUNTS).fields().named(field).orElseThrow(), sent);
    }
}
