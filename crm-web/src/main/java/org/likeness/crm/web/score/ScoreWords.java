package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Lookalike;
import org.likeness.crm.web.ui.ModelStamp;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Score;

/** Puts scores into the reader's words for record pages and lists. */
@ApplicationScoped
public class ScoreWords {
    /** A record's score, likeness and look-alikes; everything empty while no model is published. */
    public record Scored(Score score, Integer similarity, List<Lookalike> lookalikes) {
        static final Scored NONE = new Scored(null, null, List.of());
    }

    public Scored of(RecordKind kind, String id, Say say) {
        return Scored.NONE;
    }

    /** The two strongest reasons of each of many records, by id. */
    public Map<String, List<Reason>> strongest(RecordKind kind, Collection<String> ids, Say say) {
        return Map.of();
    }

    /** The published model of LEAD or DEAL, or null. */
    public ModelStamp published(String subject) {
        return null;
    }
}
