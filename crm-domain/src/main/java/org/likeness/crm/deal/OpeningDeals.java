package org.likeness.crm.deal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.pipeline.Pipeline;
import org.likeness.crm.pipeline.Stage;

/** Gives a new deal its place: a pipeline, and when it is open a stage with the first visit. History gets no visits invented. */
public final class OpeningDeals {
    private static final List<String> FIRST_STAGES = List.of("Qualification", "Proposal", "Negotiation");

    private final EntityManager em;
    private final Clock clock;

    public OpeningDeals(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The pipeline of a deal not yet stored. */
    public void place(Deal deal) {
        if (deal.outcome() == Outcome.OPEN && deal.closedAt() != null) {
            throw new InvalidInput("closedAt", "is for deals that were won or lost; say so in outcome");
        }
        var given = deal.stage() == null ? null : em.find(Stage.class, deal.stage());
        var pipeline = deal.pipeline() != null
                ? deal.pipeline()
                : given != null ? given.pipeline() : defaultPipeline(em, clock).key();
        if (given != null && given.pipeline() != pipeline) {
            throw new InvalidInput("stage", "is a stage of another pipeline");
        }
        if (given != null && given.retired() && deal.outcome() == Outcome.OPEN) {
            throw new DealRefusal.StageRetired(given.name());
        }
        deal.follows(pipeline);
    }

    /** The first visit of a deal opened here; the deal is stored by now, since the visit refers to it. */
    public void enter(Deal deal) {
        if (deal.outcome() != Outcome.OPEN) {
            return;
        }
        var first = deal.stage() != null
                ? em.find(Stage.class, deal.stage())
                : em.createQuery(
                                "SELECT s FROM Stage s WHERE s.pipeline = :p AND s.retired = FALSE ORDER BY s.position, s.id",
                                Stage.class)
                        .setParameter("p", deal.pipeline())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        var at = deal.openedAt() == null ? clock.instant() : deal.openedAt();
        if (first != null) {
            em.persist(deal.openIn(first, at));
        }
    }

    /**
     * The first pipeline that has stages, else the first: imports of deals without stages make one without. Where there is none, one named Sales is made
     * with stages to begin with.
     */
    private static Pipeline defaultPipeline(EntityManager em, Clock clock) {
        return first(em, " WHERE EXISTS (SELECT 1 FROM Stage s WHERE s.pipeline = p.id AND s.retired = FALSE)")
                .or(() -> first(em, ""))
                .orElseGet(() -> {
                    var made = new Pipeline("Sales", 0, clock.instant());
                    em.persist(made);
                    for (int at = 0; at < FIRST_STAGES.size(); at++) {
                        em.persist(new Stage(made.key(), FIRST_STAGES.get(at), at, clock.instant()));
                    }
                    return made;
                });
    }

    private static Optional<Pipeline> first(EntityManager em, String which) {
        return em.createQuery("SELECT p FROM Pipeline p" + which + " ORDER BY p.position, p.id", Pipeline.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
