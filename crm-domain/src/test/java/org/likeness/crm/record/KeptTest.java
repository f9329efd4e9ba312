package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.crm.deal.DealLost;
import org.likeness.crm.kernel.RecordKind;

class KeptTest {
    private final AtomicInteger found = new AtomicInteger();
    private final Function<String, Integer> finding = question -> found.incrementAndGet();
    private final Kept<String, Integer> kept = new Kept<>(Set.of(RecordKind.CUSTOM_FIELDS));

    @Test
    void an_answer_is_found_once_for_each_question() {
        assertThat(kept.of("a", finding)).isEqualTo(1);
        assertThat(kept.of("a", finding)).isEqualTo(1);
        assertThat(kept.of("b", finding)).isEqualTo(2);
    }

    @Test
    void a_change_of_its_kinds_or_of_many_records_forgets_it_and_no_other_change() {
        kept.of("a", finding);
        kept.forget(new RecordChanged(RecordKind.LEADS, 1, Set.of("name"), false));
        assertThat(kept.of("a", finding)).isEqualTo(1);
        kept.forget(new RecordChanged(RecordKind.CUSTOM_FIELDS, 1, Set.of("type"), false));
        assertThat(kept.of("a", finding)).isEqualTo(2);
        kept.forget(new DealLost(1, null, null, null));
        assertThat(kept.of("a", finding)).isEqualTo(3);
    }

    @Test
    void what_was_found_before_a_change_is_not_kept_after_it() {
        int before = kept.of("a", question -> {
            kept.forget();
            return finding.apply(question);
        });
        assertThat(before).isEqualTo(1);
        assertThat(kept.of("a", finding)).isEqualTo(2);
    }
}
