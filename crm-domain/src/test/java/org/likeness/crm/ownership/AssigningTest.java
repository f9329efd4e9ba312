package org.likeness.crm.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Trial.Verdict;
import org.likeness.crm.record.Book;
import org.likeness.crm.user.Sight;

class AssigningTest {
    @BeforeEach
    void empty() {
        TestDatabase.clear();
    }

    @Test
    void the_first_rule_that_fits_takes_a_lead_and_the_trail_says_which() {
        var ann = user("ann", true);
        var bea = user("bea", true);
        rule(Map.of("name", "Chips", "position", 1, "industries", "Chips\nSteel", "takers", ann));
        rule(Map.of("name", "North", "position", 2, "regions", "Bremen\nHamburg", "takers", bea));
        assertThat(owner(lead(Map.of("industry", "steel", "region", "Bremen")))).isEqualTo(ann);
        var north = lead(Map.of("region", "hamburg"));
        assertThat(owner(north)).isEqualTo(bea);
        assertThat(owner(lead(Map.of("region", "Ulm")))).isNull();
        var told = TestDatabase.fromTransaction(em -> em.createNativeQuery(
                        "SELECT r.rule_name FROM owner_reasons r JOIN field_changes c ON c.id = r.change_id AND c.field = 'owner'"
                                + " WHERE c.record_id = "
                                + org.likeness.crm.kernel.Id.parse(north))
                .getResultList());
        assertThat(told).asList().containsExactly("North");
    }

    @Test
    void a_rule_for_forms_leaves_what_programs_send_alone_until_it_says_otherwise() {
        var ann = user("ann", true);
        rule(Map.of("name", "All", "takers", ann));
        assertThat(owner(lead(Map.of(), Source.API))).isNull();
        assertThat(owner(lead(Map.of(), Source.IMPORT))).isNull();
        rule(Map.of("name", "Programs, too", "fromApi", true, "takers", ann));
        assertThat(owner(lead(Map.of(), Source.API))).isEqualTo(ann);
    }

    @Test
    void a_lead_without_a_score_does_not_reach_the_least_one() {
        var ann = user("ann", true);
        rule(Map.of("name", "Good ones", "leastScore", 0.4, "takers", ann));
        assertThat(owner(lead(Map.of()))).isNull();
        var scored = Book.in(b -> {
            var lead = (Lead) b.make(RecordKind.LEADS, Map.of("name", "Scored"));
            b.em().createNativeQuery("UPDATE leads SET win_probability = 0.4 WHERE id = " + lead.key())
                    .executeUpdate();
            new Assigning(b.em(), b.changing()).assign(lead, Source.FORM);
            return b.id(lead);
        });
        assertThat(owner(scored)).isEqualTo(ann);
    }

    @Test
    void turns_pass_over_those_who_left_and_a_rule_that_nobody_serves_is_passed_over() {
        var ann = user("ann", true);
        var bea = user("bea", false);
        var cem = user("cem", true);
        rule(Map.of("name", "Gone", "position", 1, "takers", bea));
        rule(Map.of("name", "Turns", "position", 2, "takers", ann + "\n" + bea + "\n" + cem));
        var owners = IntStream.range(0, 4).mapToObj(i -> owner(lead(Map.of()))).toList();
        assertThat(owners).containsExactly(ann, cem, ann, cem);
    }

    @Test
    void a_team_takes_turns_too() {
        var team = Book.in(b -> b.id(b.make(RecordKind.TEAMS, Map.of("name", "East"))));
        var ann = user("ann", true, team);
        var bea = user("bea", true, team);
        user("cem", true);
        rule(Map.of("name", "East", "team", team));
        var owners = IntStream.range(0, 3).mapToObj(i -> owner(lead(Map.of()))).toList();
        assertThat(owners).containsExactly(ann, bea, ann);
    }

    @Test
    void turns_are_fair_however_many_leads_come_at_once() throws Exception {
        var users = IntStream.range(0, 3).mapToObj(i -> user("u" + i, true)).toList();
        rule(Map.of("name", "Turns", "takers", String.join("\n", users)));
        var threads = Executors.newFixedThreadPool(6);
        try {
            var leads = new ArrayList<Callable<String>>();
            IntStream.range(0, 24).forEach(i -> leads.add(() -> lead(Map.of("region", "R" + i))));
            var ids = new ArrayList<String>();
            for (var done : threads.invokeAll(leads)) {
                ids.add(done.get());
            }
            var counts = ids.stream()
                    .map(AssigningTest::owner)
                    .collect(Collectors.groupingBy(o -> o, Collectors.counting()));
            assertThat(counts).hasSize(3).allSatisfy((user, count) -> assertThat(count)
                    .isEqualTo(8));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void trying_says_why_each_rule_takes_it_or_not_and_uses_up_no_turn() {
        var ann = user("ann", true);
        rule(Map.of("name", "Off", "position", 1, "active", false, "takers", ann));
        rule(Map.of("name", "South", "position", 2, "regions", "Ulm", "takers", ann));
        rule(Map.of("name", "Rest", "position", 3, "takers", ann));
        rule(Map.of("name", "Later", "position", 4, "takers", ann));
        var trials = Book.in(b -> {
            var lead = b.make(RecordKind.LEADS, Map.of("name", "Tried", "region", "Bremen"));
            var assigning = new Assigning(b.em(), b.changing());
            assigning.tried(lead.key(), Source.FORM);
            return assigning.tried(lead.key(), Source.FORM);
        });
        assertThat(trials)
                .extracting(Trial::verdict)
                .containsExactly(Verdict.OFF, Verdict.REGION, Verdict.TAKES, Verdict.LATER);
        assertThat(trials.get(2).taker()).isEqualTo(org.likeness.crm.kernel.Id.parse(ann));
    }

    @Test
    void a_rule_names_users_or_a_team_and_not_both() {
        assertThatThrownBy(() -> rule(Map.of("name", "Nobody"))).isInstanceOf(InvalidInput.class);
    }

    private static String user(String login, boolean active) {
        return user(login, active, null);
    }

    private static String user(String login, boolean active, String team) {
        return Book.in(b -> {
            var sent =
                    new HashMap<String, Object>(Map.of("login", login, "name", login, "role", "REP", "active", active));
            if (team != null) {
                sent.put("team", team);
            }
            return b.id(b.make(RecordKind.USERS, sent));
        });
    }

    private static void rule(Map<String, Object> sent) {
        Book.in(b -> b.make(RecordKind.ASSIGNMENT_RULES, sent));
    }

    private static String lead(Map<String, Object> facts) {
        return lead(facts, Source.FORM);
    }

    private static String lead(Map<String, Object> facts, Source source) {
        return Book.in(b -> {
            var sent = new HashMap<String, Object>(facts);
            sent.put("name", "Somebody");
            var lead = (Lead) b.make(RecordKind.LEADS, sent);
            new Assigning(b.em(), b.changing()).assign(lead, source);
            return b.id(lead);
        });
    }

    private static String owner(String lead) {
        return Book.in(b -> {
            var found = (Lead)
                    b.finding().byId(RecordKind.LEADS, lead, Sight.everything()).orElseThrow();
            return found.owner() == null ? null : org.likeness.crm.kernel.Id.text(found.owner());
        });
    }
}
