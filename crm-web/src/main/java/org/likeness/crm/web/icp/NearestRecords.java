package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.icp.IdealView.Nearest;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.score.ScoreWords;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;

/** Tells of the open leads or deals that look most like the won ones. */
@ApplicationScoped
@InTransaction
public class NearestRecords {
    @Inject
    ScoreWords scores;

    NearestOpen of(Subject subject, KeptNearest.Found found, Say say) {
        var kind = subject == Subject.LEAD ? RecordKind.LEADS : RecordKind.DEALS;
        var reasons = scores.strongest(
                kind, found.rows().stream().map(NearestRecords::id).toList(), say);
        return new NearestOpen(
                found.rows().stream().map(row -> nearest(kind, row, reasons)).toList(), found.inAll());
    }

    private static Nearest nearest(RecordKind kind, Object[] row, Map<String, List<Reason>> reasons) {
        return new Nearest(
                "/" + kind.path() + "/" + id(row),
                (String) row[1],
                (String) row[2],
                reasons.getOrDefault(id(row), List.of()),
                (int) Math.round(((Number) row[3]).doubleValue() * 100),
                row[4] == null ? null : (Double) ((Number) row[4]).doubleValue(),
                row[5] == null ? null : row[5].toString());
    }

    private static String id(Object[] row) {
        return Id.text(((Number) row[0]).longValue());
    }
}
