package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootStoryTest {

    @Test
    void the_deepest_cause_is_the_reason() {
        var story = new BootStory(List.of(
                "jakarta.persistence.PersistenceException: Unable to build Hibernate SessionFactory",
                "Caused by: org.hibernate.tool.schema.spi.SchemaManagementException: Schema-validation: missing table [deals]",
                "Payara Micro 6.2025.10 (build 42) ready in 9,012 (ms)"));
        assertThat(story.bootEnded()).isTrue();
        assertThat(story.reason()).isEqualTo("Schema-validation: missing table [deals]");
    }

    @Test
    void an_injection_that_fails_names_its_point() {
        var story = new BootStory(List.of(
                "Exception 0 :",
                "org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Clock"));
        assertThat(story.bootEnded()).isFalse();
        assertThat(story.reason()).contains("WELD-001408");
    }

    @Test
    void an_empty_log_gives_no_reason() {
        assertThat(new BootStory(List.of()).reason()).isEqualTo("it did not say why");
    }
}
