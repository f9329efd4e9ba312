package org.likeness.crm.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.KeepingTrail;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.pipeline.Stage;

/** Moves, wins, loses and reopens deals, keeping every stage visit. */
@ApplicationScoped
public class MovingDeals {
    @PersistenceContext
    private EntityManager em;

    private KeepingTrail trail;
    private News news;
    private Clock clock;

    /** For CDI. */
    protected MovingDeals() {}

    @Inject
    public MovingDeals(KeepingTrail trail, News news, Clock clock) {
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    public MovingDeals(EntityManager em, KeepingTrail trail, News news, Clock clock) {
        this(trail, news, clock);
        this.em = em;
    }

    /** Moves the deal to a stage at a moment, now when none is given. */
    public Deal move(Deal deal, Stage to, Instant at, Author by) {
        return kept(deal, by, () -> em.persist(deal.moveTo(to, orNow(at, deal), current(deal))));
    }

    /** Wins it, for that amount if one is given. */
    public Deal win(Deal deal, BigDecimal amount, Instant at, Author by) {
        return kept(deal, by, () -> news.tell(deal.win(amount, orNow(at, deal), current(deal))));
    }

    /** Loses it, for a reason if one is given. */
    public Deal lose(Deal deal, Long reason, Instant at, Author by) {
        return kept(deal, by, () -> news.tell(deal.lose(reason, orNow(at, deal), current(deal))));
    }

    /** Takes a closed deal up again. */
    public Deal reopen(Deal deal, Instant at, Author by) {
        return kept(deal, by, () -> {
            var visit = deal.reopen(orNow(at, deal));
            if (visit != null) {
                em.persist(visit);
            }
        });
    }

    /** Takes the last move or closing back, if it was made just now. */
    public Deal takeBack(Deal deal, Author by) {
        return kept(deal, by, () -> {
            var visits = visits(deal.key());
            var n = visits.size();
            var forgotten =
                    deal.takeBack(n < 1 ? null : visits.get(n - 1), n < 2 ? null : visits.get(n - 2), clock.instant());
            if (forgotten != null) {
                em.remove(forgotten);
            }
        });
    }

    /** All visits of a deal, oldest first. */
    public List<StageVisit> visits(long deal) {
        return em.createQuery(
                        "SELECT v FROM StageVisit v WHERE v.deal = :deal ORDER BY v.enteredAt, v.id", StageVisit.class)
                .setParameter("deal", deal)
                .getResultList();
    }

    /** The stages of a pipeline in order, retired ones last. */
    public List<Stage> stages(long pipeline) {
        return em.createQuery(
                        "SELECT s FROM Stage s WHERE s.pipeline = :pipeline ORDER BY s.retired, s.position, s.id",
                        Stage.class)
                .setParameter("pipeline", pipeline)
                .getResultList();
    }

    /** The stage with that id or external id, or of that name in the deal's pipeline; one of the deal's own pipeline first. */
    public Stage stage(Deal deal, String text) {
        var id = Id.parse(text);
        return em.createQuery(
                        """
                        SELECT s FROM Stage s WHERE s.id = :id OR s.externalId = :text
                        OR (s.pipeline = :pipeline AND s.name = :text)
                        ORDER BY CASE WHEN s.pipeline = :pipeline THEN 0 ELSE 1 END, s.pipeline, s.id""",
                        Stage.class)
                .setParameter("id", id == null ? -1L : id)
                .setParameter("text", text)
                .setParameter("pipeline", deal.pipeline())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new InvalidInput("stage", "names no stage"));
    }

    private StageVisit current(Deal deal) {
        var visits = visits(deal.key());
        var last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        return last != null && last.leftAt() == null && deal.outcome() == Outcome.OPEN ? last : null;
    }

    private Deal kept(Deal deal, Author by, Runnable verb) {
        return trail.withTrail(RecordKind.DEALS, deal, by, verb);
    }

    /** Now where nobody says when. A day without a time of day may be that of the deal's last step, and then stands for what is left of it. */
    private Instant orNow(Instant at, Deal deal) {
        var now = clock.instant();
        Moments.refuseToCome("at", at, now);
        if (at == null) {
            return now;
        }
        var last = deal.lastStep();
        var wholeDay = at.equals(at.truncatedTo(ChronoUnit.DAYS));
        if (!wholeDay || last == null || !at.isBefore(last) || !at.equals(last.truncatedTo(ChronoUnit.DAYS))) {
            return at;
        }
        return at.equals(now.truncatedTo(ChronoUnit.DAYS)) ? now : last;
    }
}
