package org.likeness.crm.web.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActTest {
    private static final Act LEAD = new Act("lead.new", "lead.new.also", "/leads/new", null);
    private static final Act FOLLOW_UP = new Act("today.log", "today.log.also", "/follow-ups/new", null);

    @Test
    void an_act_is_found_by_its_names_in_both_languages() {
        assertThat(LEAD.answers("new lead")).isTrue();
        assertThat(LEAD.answers("Add L")).isTrue();
        assertThat(LEAD.answers("lead new")).isTrue();
        assertThat(LEAD.answers("新建线索")).isTrue();
        assertThat(LEAD.answers("新线索")).isTrue();
        assertThat(FOLLOW_UP.answers("log a follow-up")).isTrue();
        assertThat(FOLLOW_UP.answers("记录跟进")).isTrue();
        assertThat(FOLLOW_UP.answers("log")).isTrue();
    }

    @Test
    void a_letter_may_be_wrong_in_the_name_of_an_act_but_other_words_do_not_mean_it() {
        assertThat(LEAD.answers("new laed")).isTrue();
        assertThat(FOLLOW_UP.answers("log folow-up")).isTrue();
        assertThat(LEAD.answers("new deal")).isFalse();
        assertThat(LEAD.answers("Halden")).isFalse();
        assertThat(LEAD.answers("Leadbetter")).isFalse();
        assertThat(LEAD.answers("线")).isFalse();
        assertThat(LEAD.answers("n")).as("too little to mean it").isFalse();
    }
}
