package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.job.Job;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.api.Sent;
import org.likeness.crm.web.job.Jobs;
import org.likeness.crm.web.ui.Say;

/** Tells of trainings that run, or have just gone wrong. */
@ApplicationScoped
class Trainings {
    /** So long a training that failed or was stopped is told of. */
    private static final Duration TOLD = Duration.ofMinutes(10);

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** The newest training of a subject while it is worth telling, else null. */
    Training latest(Subject subject, Viewer viewer, Say say) {
        return jobs.list(viewer).stream()
                .filter(job -> job.kind().equals(TrainWinModel.KIND) && subject(job) == subject)
                .findFirst()
                .filter(this::worthTelling)
                .map(job -> told(job, say))
                .orElse(null);
    }

    Training told(Job job, Say say) {
        var phase = job.status() == JobStatus.QUEUED ? "waiting" : job.phase();
        return new Training(
                Id.text(job.key()),
                subject(job).name(),
                job.progress(),
                phase == null ? "" : say.word("training", phase),
                job.status().name(),
                job.status() == JobStatus.FAILED ? job.detail() : "");
    }

    static Subject subject(Job job) {
        return WinQuestions.kept(Sent.of(job.request())).subject();
    }

    private boolean worthTelling(Job job) {
        return !job.status().ended()
                || job.status() != JobStatus.COMPLETED
                        && job.endedAt().isAfter(clock.instant().minus(TOLD));
    }
}
