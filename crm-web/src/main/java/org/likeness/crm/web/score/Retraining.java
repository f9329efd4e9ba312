package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.WinQuestion;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.record.HouseSettings;
import org.likeness.crm.web.record.InTransaction;

/** Keeps the schedule of each subject, and asks for a challenger when it is time. */
@ApplicationScoped
@InTransaction
public class Retraining {
    private static final String HELD = "retrain";
    private static final String SETTING = "retrain.";
    private static final String LAST = ".last";

    @Inject
    HouseSettings settings;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    Schedule of(Subject subject) {
        return Schedule.valueOf(settings.of(SETTING + subject, Schedule.OFF.name()));
    }

    /** Tells one state of both schedules from another: an ETag. */
    String version() {
        return settings.turns(HELD);
    }

    /** Nobody else chooses until this transaction ends. */
    void hold() {
        settings.hold(HELD);
    }

    /** From the next turn on. */
    void choose(Subject subject, Schedule schedule) {
        if (of(subject) != schedule) {
            settings.put(SETTING + subject, schedule.name());
            settings.put(SETTING + subject + LAST, clock.instant().toString());
            settings.turn(HELD);
        }
    }

    /** Asks for what is due, once for a turn however many were missed. */
    void ask() {
        var now = clock.instant();
        for (var subject : Subject.values()) {
            var schedule = of(subject);
            var last = Instant.parse(settings.of(SETTING + subject + LAST, now.toString()));
            if (schedule.due(last, now)) {
                settings.put(SETTING + subject + LAST, now.toString());
                jobs.ask(TrainWinModel.KIND, WinQuestions.text(WinQuestion.of(subject), true), null);
            }
        }
    }
}
