package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.icp.DriftQuestion;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.icp.IdealProfiles;
import org.likeness.crm.icp.ProfileDrift;
import org.likeness.crm.icp.ProfileQuestion;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.web.record.Book;
import org.likeness.crm.web.record.KeptAnswers;
import org.likeness.crm.web.record.Patience;

/**
 * Ideal profiles, kept until the book or what is protected changes: each reads every record and tests thousands of pairs. Profiles count
 * follow-ups too, what drifted does not.
 */
@ApplicationScoped
class KeptProfiles {
    private final KeptAnswers<Asked, IdealProfile> answers = new KeptAnswers<>();

    @Inject
    IdealProfiles profiles;

    @Inject
    ProtectedFeatures features;

    @Inject
    Patience patience;

    private final KeptAnswers<AskedDrift, ProfileDrift> drifts = new KeptAnswers<>();

    private final Set<Long> noted = ConcurrentHashMap.newKeySet();

    private record Asked(ProfileQuestion question, Protection without) {}

    private record AskedDrift(DriftQuestion question, Protection without) {}

    void on(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        if (Book.changes(news)) {
            answers.changed();
            drifts.changed();
        } else if (news instanceof RecordChanged changed && changed.kind() == RecordKind.FOLLOW_UPS) {
            noted.add(changed.id());
        }
    }

    IdealProfile of(ProfileQuestion question) {
        forgetTouched();
        return answers.of(new Asked(question, features.now()), () -> profiles.of(question));
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    IdealProfile soon(ProfileQuestion question) {
        forgetTouched();
        return patience.of(answers, new Asked(question, features.now()), 0, () -> profiles.of(question));
    }

    private void forgetTouched() {
        var some = Set.copyOf(noted);
        if (!some.isEmpty()) {
            // nearly all are of open records, whose effort no profile tells
            if (profiles.touchedBy(some)) {
                answers.changed();
            }
            noted.removeAll(some);
        }
    }

    /** @throws org.likeness.crm.web.record.StillCounting if that takes longer than a page waits */
    ProfileDrift driftSoon(DriftQuestion question) {
        return patience.of(drifts, new AskedDrift(question, features.now()), 0, () -> profiles.drift(question));
    }

    ProfileDrift drift(DriftQuestion question) {
        return drifts.of(new AskedDrift(question, features.now()), () -> profiles.drift(question));
    }
}
