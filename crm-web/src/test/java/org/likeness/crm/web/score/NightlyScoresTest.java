package org.likeness.crm.web.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.AdditiveModel;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.web.record.HouseSettings;

class NightlyScoresTest {
    private final List<Subject> asked = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void open_records_are_scored_once_a_night_where_a_model_goes_by_what_changes_without_them() {
        asks("2026-11-20T12:00:00Z", "industry", "account.buyingRoles");
        assertThat(asked).as("the first time, scores are as fresh as the model").isEmpty();
        asks("2026-11-21T01:59:00Z", "industry", "account.buyingRoles");
        assertThat(asked).isEmpty();
        asks("2026-11-21T02:00:00Z", "industry", "account.buyingRoles");
        assertThat(asked).containsExactly(Subject.DEAL);
        asks("2026-11-21T02:01:00Z", "industry", "account.buyingRoles");
        assertThat(asked).containsExactly(Subject.DEAL);
        asks("2026-11-23T09:00:00Z", "team", "team");
        assertThat(asked).containsExactly(Subject.DEAL, Subject.LEAD, Subject.DEAL);
    }

    @Test
    void nobody_is_scored_anew_for_facts_that_change_with_the_record() {
        asks("2026-11-20T12:00:00Z", "industry", "employees");
        asks("2026-11-21T12:00:00Z", "industry", "employees");
        assertThat(asked).isEmpty();
    }

    private void asks(String now, String leads, String deals) {
        var nightly = new NightlyScores();
        nightly.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        nightly.settings = new HouseSettings() {
            @Override
            public String of(String name, String otherwise) {
                return settings.getOrDefault(name, otherwise);
            }

            @Override
            public void put(String name, String value) {
                settings.put(name, value);
            }
        };
        nightly.models = new WinModels(null) {
            @Override
            public List<StoredModel> inForce(Subject subject) {
                return List.of(going(subject, subject == Subject.LEAD ? leads : deals));
            }
        };
        nightly.scoring = new ScoreOpenRecords() {
            @Override
            void ask(Subject subject) {
                asked.add(subject);
            }
        };
        nightly.ask();
    }

    private static StoredModel going(Subject subject, String by) {
        var bins = new Bins(by, Kind.CATEGORY, List.of("a"), null);
        var term =
                new AdditiveModel.Term(bins, null, new double[bins.size()], new int[bins.size()], new int[bins.size()]);
        var model = new WinModel(
                subject,
                null,
                WinModel.Status.OK,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                new AdditiveModel(0, List.of(term)),
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
        return new StoredModel(1, 1, model, null);
    }
}
