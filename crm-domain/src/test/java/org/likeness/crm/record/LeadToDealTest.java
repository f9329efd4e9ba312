package org.likeness.crm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.account.Account;
import org.likeness.crm.audit.Author;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.DealRefusal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.lead.LeadConverted;
import org.likeness.crm.lead.LeadLost;
import org.likeness.crm.lead.LeadReopened;
import org.likeness.crm.lead.LeadWon;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

class LeadToDealTest {
    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void a_pipeline_without_stages_is_passed_over_for_the_next_one() {
        Book.in(b -> {
            b.make(RecordKind.PIPELINES, Map.of("name", "Made by an import"));
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "With stages", "position", 1));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.em().flush();

            var deal = b.em().createQuery("SELECT d FROM Deal d", Deal.class).getSingleResult();
            assertThat(deal.pipeline()).isEqualTo(pipeline.key());
            return null;
        });
    }

    @Test
    void whoever_converts_the_lead_of_somebody_who_has_left_takes_over_what_it_becomes() {
        Book.in(b -> {
            var mate = new User("mate", "Mate", Role.REP, Now.INSTANT);
            var left = new User("left", "Left", Role.REP, Now.INSTANT);
            b.em().persist(mate);
            b.em().persist(left);
            b.em().flush();
            b.em().createNativeQuery("UPDATE users SET active = FALSE WHERE login = 'left'")
                    .executeUpdate();
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
            var rep = new Viewer(mate.key(), "mate", "Mate", Role.REP, Sight.of(List.of(mate.key(), left.key())));
            for (var owner : List.of("left", "mate")) {
                var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao", "owner", owner));
                b.converting().convert(lead, null, Map.of(), rep);
            }
            b.em().flush();
            for (var kind : List.of("Deal", "Account")) {
                assertThat(b.em().createQuery("SELECT r.owner FROM " + kind + " r", Long.class)
                                .getResultList())
                        .containsOnly(mate.key());
            }
            return null;
        });
    }

    @Test
    void a_converted_lead_becomes_an_account_a_contact_and_a_deal() {
        Book.in(b -> {
            var lead = (Lead) b.make(
                    RecordKind.LEADS,
                    Map.of("name", "Haiyao", "contactName", "Zhou Min", "industry", "Machining", "externalId", "L1"));
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
            b.converting().convert(lead, null, Map.of("amount", 1000), Book.ADMIN);
            b.em().flush();

            var account =
                    b.em().createQuery("SELECT a FROM Account a", Account.class).getSingleResult();
            var deal = b.em().createQuery("SELECT d FROM Deal d", Deal.class).getSingleResult();
            assertThat(account.firmographics().industry()).isEqualTo("Machining");
            assertThat(deal.account()).isEqualTo(account.key());
            assertThat(lead.outcome()).isEqualTo(Outcome.WON);
            return null;
        });
    }

    @Test
    void facts_of_ones_own_and_open_next_steps_go_along_with_a_converted_lead() {
        Book.in(b -> {
            for (var kind : List.of("LEADS", "ACCOUNTS")) {
                b.make(
                        RecordKind.CUSTOM_FIELDS,
                        Map.of("kind", kind, "key", "shifts", "name", "Shifts", "type", "NUMBER"));
            }
            b.make(
                    RecordKind.CUSTOM_FIELDS,
                    Map.of("kind", "LEADS", "key", "fair", "name", "Fair", "type", "CATEGORY"));
            var lead = (Lead) b.make(
                    RecordKind.LEADS, Map.of("name", "Haiyao", "custom", Map.of("shifts", 3, "fair", "Hannover")));
            var due = Map.<String, Object>of("text", "Call", "dueAt", "2026-12-01", "lead", b.id(lead));
            var open = b.make(RecordKind.NEXT_STEPS, due);
            var done = new java.util.HashMap<>(due);
            done.put("doneAt", "2026-11-01");
            var past = b.make(RecordKind.NEXT_STEPS, done);
            var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
            b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.em().flush();

            var account =
                    b.em().createQuery("SELECT a FROM Account a", Account.class).getSingleResult();
            var deal = b.em().createQuery("SELECT d FROM Deal d", Deal.class).getSingleResult();
            assertThat(account.custom()).isEqualTo(Map.of("shifts", 3.0));
            var deals = org.likeness.crm.followup.NextStep.FIELDS
                    .named("deal")
                    .orElseThrow()
                    .get();
            assertThat(deals.apply((org.likeness.crm.followup.NextStep) open)).isEqualTo(deal.key());
            assertThat(deals.apply((org.likeness.crm.followup.NextStep) past)).isNull();
            return null;
        });
    }

    @Test
    void no_lead_becomes_a_deal_that_would_stand_in_no_stage() {
        Book.in(b -> {
            b.make(RecordKind.PIPELINES, Map.of("name", "Empty"));
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            assertThatThrownBy(() -> b.converting().convert(lead, null, Map.of(), Book.ADMIN))
                    .isInstanceOf(DealRefusal.NoStages.class)
                    .hasMessageContaining("settings");
            assertThat(lead.outcome()).isEqualTo(Outcome.OPEN);
            return null;
        });
    }

    @Test
    void the_first_deal_of_a_house_without_pipelines_begins_in_one_with_stages() {
        Book.in(b -> {
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.em().flush();
            assertThat(b.em().createQuery("SELECT s.name FROM Stage s, Deal d WHERE s.id = d.stage", String.class)
                            .getResultList())
                    .containsExactly("Qualification");
            assertThat(b.em().createQuery("SELECT s.name FROM Stage s ORDER BY s.position", String.class)
                            .getResultList())
                    .containsExactly("Qualification", "Proposal", "Negotiation");
            return null;
        });
    }

    @Test
    void a_lead_lost_today_is_closed_today_and_one_taken_up_again_is_not_closed() {
        Book.in(b -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "A"));
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "LOST"), Book.ADMIN);
            assertThat(Lead.FIELDS.named("closedAt").orElseThrow().get().apply((Lead) lead))
                    .isEqualTo(Now.INSTANT);
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "OPEN"), Book.ADMIN);
            assertThat(Lead.FIELDS.named("closedAt").orElseThrow().get().apply((Lead) lead))
                    .isNull();
            return null;
        });
    }

    @Test
    void the_end_of_a_lead_is_told_whichever_way_it_came_about() {
        Book.in(b -> {
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "A"));
            b.changing().withTrail(RecordKind.LEADS, lead, Author.user(0), () -> lead.lose(null, Now.INSTANT));
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "LOST"), Book.ADMIN);
            b.changing().change(RecordKind.LEADS, lead, Map.of("outcome", "OPEN"), Book.ADMIN);
            b.converting().convert(lead, null, null, Book.ADMIN);

            assertThat(b.news())
                    .filteredOn(n -> n.getClass().getPackage() == Lead.class.getPackage())
                    .containsExactlyInAnyOrder(
                            new LeadLost(lead.key(), null, Now.INSTANT),
                            new LeadReopened(lead.key()),
                            new LeadWon(lead.key(), Now.INSTANT),
                            new LeadConverted(
                                    lead.key(),
                                    b.em().createQuery("SELECT a.id FROM Account a", Long.class)
                                            .getSingleResult(),
                                    null,
                                    null,
                                    Now.INSTANT));
            return null;
        });
    }

    @Test
    void a_conversion_taken_back_leaves_the_lead_open_with_its_steps_and_nothing_it_became() {
        Book.in(b -> {
            sales(b);
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao", "contactName", "Zhou Min"));
            var step = (NextStep)
                    b.make(RecordKind.NEXT_STEPS, Map.of("text", "Call", "dueAt", "2027-01-07", "lead", b.id(lead)));
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.takingBack().takeBack(lead, true, Book.ADMIN);
            b.em().flush();
            assertThat(lead.outcome()).isEqualTo(Outcome.OPEN);
            assertThat(lead.convertedDeal()).isNull();
            assertThat(NextStep.FIELDS.named("deal").orElseThrow().get().apply(step))
                    .isNull();
            for (var table : List.of("accounts", "contacts", "deals", "stage_visits")) {
                assertThat(b.em().createNativeQuery("SELECT COUNT(*) FROM " + table)
                                .getSingleResult())
                        .as(table)
                        .hasToString("0");
            }
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            return null;
        });
    }

    @Test
    void an_account_that_was_there_or_has_more_by_now_stays_when_a_conversion_is_taken_back() {
        Book.in(b -> {
            sales(b);
            var there = b.make(RecordKind.ACCOUNTS, Map.of("name", "Haiyao"));
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            b.converting().convert(lead, there.key(), Map.of(), Book.ADMIN);
            b.takingBack().takeBack(lead, false, Book.ADMIN);
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.make(RecordKind.DEALS, Map.of("name", "More", "account", Id.text(lead.convertedAccount())));
            b.takingBack().takeBack(lead, true, Book.ADMIN);
            b.em().flush();
            assertThat(b.em().createNativeQuery("SELECT COUNT(*) FROM accounts").getSingleResult())
                    .hasToString("2");
            return null;
        });
    }

    @Test
    void a_deal_that_was_worked_on_stays() {
        Book.in(b -> {
            sales(b);
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Haiyao"));
            b.converting().convert(lead, null, Map.of(), Book.ADMIN);
            b.make(
                    RecordKind.FOLLOW_UPS,
                    Map.of("text", "Called", "method", "CALL", "deal", Id.text(lead.convertedDeal())));
            assertThatThrownBy(() -> b.takingBack().takeBack(lead, true, Book.ADMIN))
                    .isInstanceOf(TakingBackConversions.ConversionWorkedOn.class);
            assertThat(lead.outcome()).isEqualTo(Outcome.WON);
            return null;
        });
    }

    private static void sales(Book.Hand b) {
        var pipeline = b.make(RecordKind.PIPELINES, Map.of("name", "Sales"));
        b.make(RecordKind.STAGES, Map.of("pipeline", b.id(pipeline), "name", "Talk"));
    }
}
