package org.likeness.crm.record;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.account.Account;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.DealRefusal;
import org.likeness.crm.followup.NotYourFollowUp;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

class ChangingTest {
    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void every_changed_field_is_kept_with_its_old_value() {
        Book.in(b -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "Haiyao Electric", "employees", 200));
            b.changing()
                    .change(RecordKind.LEADS, lead, Map.of("employees", 260, "name", "Haiyao Electric"), Book.ADMIN);

            var trail = b.em().createQuery("SELECT c FROM FieldChange c", FieldChange.class)
                    .getResultList();
            assertThat(trail).singleElement().satisfies(c -> {
                assertThat(c.field()).isEqualTo("employees");
                assertThat(c.before()).isEqualTo("200");
                assertThat(c.after()).isEqualTo("260");
            });
            assertThat(b.news())
                    .last()
                    .isEqualTo(new RecordChanged(RecordKind.LEADS, lead.key(), java.util.Set.of("employees")));
            return null;
        });
    }

    @Test
    void everything_wrong_is_said_at_once() {
        assertThatThrownBy(() -> Book.in(
                        b -> b.make(RecordKind.LEADS, Map.of("employees", "many", "colour", "red", "owner", "nobody"))))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactlyInAnyOrder("employees", "colour", "owner"));
    }

    @Test
    void a_reference_comes_back_in_the_shape_in_which_it_went_out() {
        Book.in(b -> {
            var parent = b.make(RecordKind.ACCOUNTS, Map.of("name", "Group", "externalId", "G-1"));
            var sent = Map.of("id", b.id(parent), "externalId", "G-1", "name", "Group");
            var account = (Account) b.make(RecordKind.ACCOUNTS, Map.of("name", "Branch", "parent", sent));
            assertThat(Account.FIELDS.named("parent").orElseThrow().get().apply(account))
                    .isEqualTo(parent.key());
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "colour"})
    void an_object_that_names_no_record_is_no_reference(String key) {
        var sent = key.isEmpty() ? Map.of() : Map.of(key, "Group");

        assertThatThrownBy(() -> Book.in(b -> b.make(RecordKind.ACCOUNTS, Map.of("name", "Branch", "parent", sent))))
                .hasMessageStartingWith("parent must be an id or an externalId");
    }

    @Test
    void nothing_comes_to_lie_below_itself() {
        Book.in(b -> {
            var top = b.make(RecordKind.TEAMS, Map.of("name", "East"));
            var middle = b.make(RecordKind.TEAMS, Map.of("name", "Ningbo", "parent", b.id(top)));
            var low = b.make(RecordKind.TEAMS, Map.of("name", "Beilun", "parent", b.id(middle)));
            List.of(top, middle, low).forEach(parent -> assertThatThrownBy(() ->
                            b.changing().change(RecordKind.TEAMS, top, Map.of("parent", b.id(parent)), Book.ADMIN))
                    .hasMessage("parent is the record itself, or lies below it already."));
            b.changing().change(RecordKind.TEAMS, low, Map.of("parent", b.id(top)), Book.ADMIN);
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCOUNTS", "TEAMS"})
    void two_who_put_each_below_the_other_at_once_close_no_circle(String kinds) throws Exception {
        var kind = RecordKind.valueOf(kinds);
        var ids = Book.in(b -> Stream.of("One", "Other")
                .map(name -> b.id(b.make(kind, Map.of("name", name))))
                .toList());
        var bothRead = new CyclicBarrier(2);
        var below = Stream.of(0, 1)
                .map(i -> CompletableFuture.runAsync(() -> Book.in(b -> {
                    var record = b.finding()
                            .byId(kind, ids.get(i), Sight.everything())
                            .orElseThrow();
                    await(bothRead);
                    return b.changing().change(kind, record, Map.of("parent", ids.get(1 - i)), Book.ADMIN);
                })))
                .toList();
        var refused = below.stream()
                .map(one -> one.handle((done, why) -> why == null ? "" : why.toString())
                        .join())
                .toList();
        assertThat(refused).containsOnlyOnce("");
        assertThat((Long) Book.in(b -> ((Number) b.em().createNativeQuery(
                                        "SELECT COUNT(*) FROM " + kind.table() + " WHERE parent_id IS NOT NULL")
                                .getSingleResult())
                        .longValue()))
                .isEqualTo(1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_open_has_no_end_and_no_reason_of_a_loss() {
        for (var sent : List.of(Map.of("closedAt", "2026-01-01"), Map.of("lossReason", "Price"))) {
            var field = sent.keySet().iterator().next();
            for (var kind : List.of(RecordKind.LEADS, RecordKind.DEALS)) {
                assertThatThrownBy(() -> Book.in(b -> {
                            b.make(RecordKind.LOSS_REASONS, Map.of("name", "Price", "externalId", "Price"));
                            var whole = new HashMap<String, Object>(sent);
                            whole.put("name", "Acme");
                            return b.make(kind, whole);
                        }))
                        .as(kind + " " + field)
                        .isInstanceOfSatisfying(
                                InvalidInput.class,
                                e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                                    assertThat(error.field()).isEqualTo(field);
                                    assertThat(error.message()).endsWith("say so in outcome");
                                }));
            }
        }
    }

    @Test
    void a_lead_taken_up_again_loses_its_end_whoever_says_nothing_of_it() {
        Book.in(b -> {
            var lead =
                    (Lead) b.make(RecordKind.LEADS, Map.of("name", "A", "outcome", "LOST", "closedAt", "2026-01-01"));
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "OPEN"), Book.ADMIN);
            assertThat(Lead.FIELDS.named("closedAt").orElseThrow().get().apply(lead))
                    .isNull();
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"closedAt", "openedAt", "createdAt"})
    void no_date_of_what_happened_lies_in_the_future(String field) {
        for (var kind : List.of(RecordKind.DEALS, RecordKind.LEADS)) {
            if (RecordTypes.of(kind).fields().named(field).isEmpty()) {
                continue;
            }
            Function<Object, Object> making =
                    at -> Book.in(b -> b.make(kind, Map.of("name", "Acme", "outcome", "WON", field, at.toString())));
            assertThatThrownBy(() -> making.apply(Now.INSTANT.plus(2, DAYS)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage(field + " lies in the future.");
            making.apply(Now.INSTANT.plus(12, HOURS));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "ZZZ", "EURO", "E"})
    void a_currency_is_one_there_is(String none) {
        assertThatThrownBy(() -> Book.in(b -> b.make(RecordKind.DEALS, Map.of("name", "Acme", "currency", none))))
                .hasMessage("currency must be a currency of ISO 4217, such as CNY or EUR.");
    }

    @Test
    void reps_change_and_delete_the_follow_ups_that_they_logged_and_managers_all() {
        Book.in(b -> {
            var lead = b.id(b.make(RecordKind.LEADS, Map.of("name", "Acme")));
            var mate = b.make(RecordKind.USERS, Map.of("login", "mate", "name", "Mate"));
            var rep = new Viewer(7, "rep", "Rep", Role.REP, Sight.everything());
            var manager = new Viewer(8, "boss", "Boss", Role.MANAGER, Sight.everything());
            for (var owner : java.util.Arrays.asList(b.id(mate), null)) {
                var sent = new HashMap<String, Object>(Map.of("lead", lead, "text", "Called"));
                sent.put("owner", owner);
                var theirs = b.make(RecordKind.FOLLOW_UPS, sent);
                assertThatThrownBy(() -> b.changing().change(RecordKind.FOLLOW_UPS, theirs, Map.of("text", "x"), rep))
                        .isInstanceOf(NotYourFollowUp.class);
                assertThatThrownBy(() -> b.deleting().delete(RecordKind.FOLLOW_UPS, theirs, rep))
                        .isInstanceOf(NotYourFollowUp.class);
                b.changing().change(RecordKind.FOLLOW_UPS, theirs, Map.of("text", "x"), manager);
            }
            var own = b.make(RecordKind.FOLLOW_UPS, Map.of("lead", lead, "text", "Called", "owner", b.id(mate)));
            var author = new Viewer(mate.key(), "mate", "Mate", Role.REP, Sight.everything());
            b.changing().change(RecordKind.FOLLOW_UPS, own, Map.of("text", "Spoke"), author);
            b.deleting().delete(RecordKind.FOLLOW_UPS, own, author);
            return null;
        });
    }

    @Test
    void nothing_happens_to_a_deal_in_the_future() {
        Book.in(b -> {
            var deal = (Deal) b.make(RecordKind.DEALS, Map.of("name", "Line 3"));
            var by = Author.user(Book.ADMIN.id());
            assertThatThrownBy(
                            () -> b.moving().win(deal, null, Now.CLOCK.instant().plus(2, DAYS), by))
                    .hasMessage("at lies in the future.");
            b.moving().win(deal, null, Now.CLOCK.instant().plus(12, HOURS), by);
            return null;
        });
    }

    @Test
    void a_deal_is_not_dated_to_open_after_it_entered_a_stage_or_closed() {
        Book.in(b -> {
            b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Other business"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Qualified"));
            var open = (Deal)
                    b.make(RecordKind.DEALS, Map.of("name", "A", "pipeline", b.id(pipeline), "openedAt", "2026-03-01"));
            var won = (Deal) b.make(
                    RecordKind.DEALS,
                    Map.of("name", "B", "outcome", "WON", "openedAt", "2026-03-01", "closedAt", "2026-04-01"));
            assertThat(b.moving().visits(open.key())).hasSize(1);
            for (var deal : List.of(open, won)) {
                assertThatThrownBy(() -> redated(b, RecordKind.DEALS, deal, "openedAt", "2026-04-02"))
                        .isInstanceOfSatisfying(DealRefusal.OpenedTooLate.class, e -> {
                            assertThat(e.sort().status).isEqualTo(422);
                            assertThat(e.errors()).extracting("field").containsExactly("openedAt");
                        });
                b.em().refresh(deal);
                assertThat(deal.openedAt()).isEqualTo("2026-03-01T00:00:00Z");
                redated(b, RecordKind.DEALS, deal, "openedAt", "2026-03-01");
                redated(b, RecordKind.DEALS, deal, "openedAt", "2026-02-01");
            }
            redated(b, RecordKind.DEALS, won, "openedAt", "2026-03-31");
            return null;
        });
    }

    @Test
    void a_lead_is_not_dated_to_begin_after_it_closed() {
        Book.in(b -> {
            var lead = b.make(
                    RecordKind.LEADS,
                    Map.of("name", "A", "outcome", "LOST", "createdAt", "2026-01-01", "closedAt", "2026-02-01"));
            assertThatThrownBy(() -> redated(b, RecordKind.LEADS, lead, "createdAt", "2026-02-02"))
                    .hasMessage("The lead cannot have begun after it closed.");
            b.em().refresh(lead);
            redated(b, RecordKind.LEADS, lead, "createdAt", "2026-01-20");
            return null;
        });
    }

    private static void redated(Book.Hand b, RecordKind kind, StoredRecord record, String field, String at) {
        b.changing().change(kind, record, Map.of(field, at), Book.ADMIN);
    }

    @Test
    void what_is_given_once_may_be_sent_back_as_it_is() {
        Book.in(b -> {
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            var deal = b.make(
                    RecordKind.DEALS,
                    Map.of("name", "Line 3", "pipeline", b.id(pipeline), "outcome", "WON", "closedAt", "2026-11-01"));
            var read = new HashMap<String, Object>();
            read.put("name", "Line 4");
            read.put("outcome", "WON");
            read.put("closedAt", "2026-11-01T00:00:00Z");
            read.put("pipeline", Map.of("id", b.id(pipeline), "name", "New business"));
            read.put("lossReason", null);

            b.changing().change(RecordKind.DEALS, deal, read, Book.ADMIN);

            assertThatThrownBy(() -> b.changing().change(RecordKind.DEALS, deal, Map.of("outcome", "LOST"), Book.ADMIN))
                    .hasMessage("outcome is given once; later changes have calls of their own.");
            return null;
        });
    }

    @Test
    void a_user_defined_field_takes_another_type_only_where_what_records_hold_fits_it() {
        Book.in(b -> {
            var field = b.make(
                    RecordKind.CUSTOM_FIELDS,
                    Map.of("kind", "LEADS", "key", "colour", "name", "Colour", "type", "CATEGORY"));
            b.make(RecordKind.LEADS, Map.of("name", "A", "custom", Map.of("colour", "7")));
            b.changing().change(RecordKind.CUSTOM_FIELDS, field, Map.of("type", "NUMBER"), Book.ADMIN);
            b.changing().change(RecordKind.CUSTOM_FIELDS, field, Map.of("type", "CATEGORY"), Book.ADMIN);
            b.make(RecordKind.LEADS, Map.of("name", "B", "custom", Map.of("colour", "red")));
            assertThatThrownBy(() ->
                            b.changing().change(RecordKind.CUSTOM_FIELDS, field, Map.of("type", "NUMBER"), Book.ADMIN))
                    .hasMessage("type does not fit what records hold, such as red.");
            return null;
        });
    }

    @Test
    void what_is_said_to_have_happened_has_not_to_come_yet() {
        Book.in(b -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "A"));
            var account = b.make(RecordKind.ACCOUNTS, Map.of("name", "A"));
            var with = Map.<String, Object>of("lead", b.id(lead), "at", "2999-01-01", "type", "visit");
            assertThatThrownBy(() -> b.make(RecordKind.EVENTS, with)).hasMessage("at lies in the future.");
            assertThatThrownBy(() -> b.make(
                            RecordKind.FOLLOW_UPS, Map.of("lead", b.id(lead), "at", "2999-01-01", "text", "Called")))
                    .hasMessage("at lies in the future.");
            assertThatThrownBy(() ->
                            b.make(RecordKind.PURCHASES, Map.of("account", b.id(account), "purchasedAt", "2999-01-01")))
                    .hasMessage("purchasedAt lies in the future.");
            assertThatThrownBy(() -> b.make(
                            RecordKind.CAMPAIGNS,
                            Map.of("name", "F", "startsOn", "2026-02-01", "endsOn", "2026-01-01")))
                    .hasMessage("endsOn lies before the campaign starts.");
            return null;
        });
    }

    @Test
    void a_user_defined_field_takes_values_of_its_type_only() {
        Book.in(b -> {
            b.make(
                    RecordKind.CUSTOM_FIELDS,
                    Map.of("kind", "LEADS", "key", "lineSpeed", "name", "Line speed", "type", "NUMBER"));
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "A", "custom", Map.of("lineSpeed", 42)));
            b.em().refresh(lead);
            assertThat(lead.custom()).isEqualTo(Map.of("lineSpeed", 42.0));
            return null;
        });
        assertThatThrownBy(() -> Book.in(
                        b -> b.make(RecordKind.LEADS, Map.of("name", "B", "custom", Map.of("lineSpeed", "fast")))))
                .hasMessage("custom.lineSpeed must be a number.");
    }

    @Test
    void a_login_holds_no_colon_at_which_http_basic_would_cut_it() {
        var sent = Map.<String, Object>of("login", "a:b", "name", "Ann", "role", "REP");

        assertThatThrownBy(() -> Book.in(b -> b.make(RecordKind.USERS, sent)))
                .hasMessage("login must not hold a colon.");
    }

    @Test
    void a_rep_does_not_make_pipelines() {
        var rep = new Viewer(5, "rep", "Rep", Role.REP, Sight.of(List.of(5L)));

        assertThatThrownBy(() -> Book.in(b -> b.changing().make(RecordKind.PIPELINES, Map.of("name", "Mine"), rep)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_deal_opened_here_starts_its_first_visit_and_history_gets_none() {
        Book.in(b -> {
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Qualified"));
            var open = (Deal) b.make(RecordKind.DEALS, Map.of("name", "Line 3", "openedAt", "2026-11-01"));
            var won = (Deal)
                    b.make(RecordKind.DEALS, Map.of("name", "Line 2", "outcome", "WON", "closedAt", "2026-01-01"));

            assertThat(b.moving().visits(open.key())).hasSize(1);
            assertThat(b.moving().visits(won.key())).isEmpty();
            return null;
        });
    }

    @Test
    void a_stage_is_looked_for_in_the_deal_s_own_pipeline_first() {
        Book.in(b -> {
            var other = b.make(RecordKind.PIPELINES, Map.of("name", "Renewals"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(other), "name", "Second", "externalId", "Offer"));
            var own = b.make(RecordKind.PIPELINES, Map.of("name", "New business"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(own), "name", "Qualified"));
            var offer = b.make(RecordKind.STAGES, Map.of("pipeline", b.id(own), "name", "Offer", "position", 2));
            var deal = (Deal) b.make(RecordKind.DEALS, Map.of("name", "Line 3", "pipeline", b.id(own)));

            assertThat(b.moving().stage(deal, "Offer").key()).isEqualTo(offer.key());
            return null;
        });
    }
}
