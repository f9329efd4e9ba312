package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Today and the board keep their figures; a change must show in the next answer, to whoever may see it and to nobody else. */
class KeptFiguresIT {
    private static final Caller ADMIN = Caller.admin();
    private static Staff.Member rep;
    private static Caller own;
    private static Caller stranger;
    private static String pipeline;
    private static List<String> stages;

    @BeforeAll
    static void hire() {
        rep = Staff.hire("REP", Staff.team(null));
        own = rep.signsIn();
        stranger = Staff.hire("REP", Staff.team(null)).signsIn();
        pipeline = ADMIN.post("pipelines", Map.of("name", "Kept " + System.nanoTime()))
                .id();
        stages = List.of(stage("First", 1), stage("Second", 2));
    }

    private static String stage(String name, int position) {
        return ADMIN.post("stages", Map.of("name", name, "pipeline", pipeline, "position", position))
                .id();
    }

    private static String deal() {
        var deal = Map.of(
                "name", "Kept", "pipeline", pipeline, "stage", stages.get(0), "owner", rep.id(), "amount", "1000");
        return rep.calls().post("deals", deal).id();
    }

    private static String board(Caller who) {
        return plain(who.get("/deals/board?pipeline=" + pipeline).text());
    }

    private static String today(Caller who) {
        return plain(who.get("/").text());
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static int stepped(String today) {
        return Integer.parseInt(today.replaceAll("(?s).*Open deals with a next step (\\d+) of.*", "$1"));
    }

    @Test
    void the_board_shows_a_deal_its_move_its_step_and_its_end_in_the_next_answer() {
        assertThat(board(own)).doesNotContain("open worth");
        var deal = deal();
        assertThat(board(own)).contains("1 open worth", "1 without a next step", "First 1", "Second 0");
        assertThat(board(stranger)).doesNotContain("1 open worth");

        rep.calls().post("deals/" + deal + "/moves", Map.of("stage", stages.get(1)));
        assertThat(board(own)).contains("First 0", "Second 1");

        rep.calls().post("next-steps", Map.of("deal", deal, "text", "Call", "dueAt", "2030-01-01"));
        assertThat(board(own)).contains("1 open worth", "0 without a next step");

        rep.calls().post("deals/" + deal + "/win", Map.of());
        assertThat(board(own)).contains("Second 0", "Won lately 1").doesNotContain("open worth");
        assertThat(board(stranger)).contains("Won lately 0");
    }

    @Test
    void today_counts_a_follow_up_and_a_step_in_the_next_answer() {
        var deal = deal();
        var before = today(own);
        assertThat(before).contains("Follow-ups logged");
        rep.calls().post("next-steps", Map.of("deal", deal, "text", "Call", "dueAt", "2030-01-01"));
        assertThat(stepped(today(own))).isEqualTo(stepped(before) + 1);

        assertThat(before).doesNotContain("Follow-ups logged 7");
        for (int i = 0; i < 7; i++) {
            var reply = rep.calls().post("follow-ups", Map.of("deal", deal, "text", "Called", "method", "CALL"));
            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        }
        assertThat(today(own)).contains("Follow-ups logged 7");
        assertThat(today(stranger)).doesNotContain("Follow-ups logged 7");
    }
}
