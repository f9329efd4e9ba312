package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyIT {

    @Test
    void the_server_is_ready_once_its_record_answers() {
        var health = RunningLikeness.get().get("health/ready");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"record\"").contains("UP");
    }

    @Test
    void the_first_page_opens_without_an_error() {
        assertThat(RunningLikeness.get().get("").statusCode()).isLessThan(400);
    }

    @Test
    void responses_do_not_name_the_software_behind_them() {
        var headers = RunningLikeness.get().get("health/live").headers();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }
}
