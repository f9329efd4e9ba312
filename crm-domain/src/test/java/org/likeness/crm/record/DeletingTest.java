package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.RecordKind;

class DeletingTest {
    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void a_deleted_deal_comes_back_with_its_visits_and_follow_ups() {
        var id = Book.in(b -> {
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Qualified"));
            var deal = b.make(RecordKind.DEALS, Map.of("name", "Line 3", "amount", "12.50", "openedAt", "2026-11-01"));
            b.make(RecordKind.FOLLOW_UPS, Map.of("deal", b.id(deal), "method", "CALL", "text", "Wants a trial"));
            return b.id(deal);
        });
        Book.in(b -> {
            b.deleting()
                    .delete(
                            RecordKind.DEALS,
                            b.finding()
                                    .byId(RecordKind.DEALS, id, Book.ADMIN.sight())
                                    .orElseThrow(),
                            Book.ADMIN);
            return null;
        });
        assertThat(count("stage_visits")).isZero();

        Book.in(b -> b.deleting().bringBack(RecordKind.DEALS, id, Book.ADMIN));

        Book.in(b -> {
            var deal = b.finding().require(Deal.class, RecordKind.DEALS, id, Book.ADMIN.sight());
            assertThat(deal.amount()).isEqualByComparingTo("12.5");
            assertThat(deal.openedAt()).isEqualTo("2026-11-01T00:00:00Z");
            assertThat(deal.createdAt()).isEqualTo(Now.INSTANT);
            return null;
        });
        assertThat(count("stage_visits")).isEqualTo(1);
        assertThat(count("follow_ups")).isEqualTo(1);
    }

    @Test
    void an_account_with_deals_does_not_go() {
        assertThatThrownBy(() -> Book.in(b -> {
                    var account = b.make(RecordKind.ACCOUNTS, Map.of("name", "Northwall"));
                    b.make(RecordKind.DEALS, Map.of("name", "Line 3", "account", b.id(account)));
                    b.deleting().delete(RecordKind.ACCOUNTS, account, Book.ADMIN);
                    return null;
                }))
                .isInstanceOf(Deleting.InUse.class);
    }

    private static long count(String table) {
        return Book.in(b -> ((Number) b.em().createNativeQuery("SELECT COUNT(*) FROM " + table)
                        .getSingleResult())
                .longValue());
    }
}
