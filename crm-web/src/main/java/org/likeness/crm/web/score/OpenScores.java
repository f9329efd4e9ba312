package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.chart.Histogram;

/** Counts open records by their chance, in steps of five points. */
@ApplicationScoped
class OpenScores {
    private static final int BINS = 20;

    @Inject
    DataSource source;

    /** From the first bin that has any to the last one; the grade of a bin is that of most of its records. */
    List<Histogram.Bin> of(Subject subject, Sight sight) {
        var counts = new long[BINS];
        var most = new long[BINS];
        var grades = new String[BINS];
        var sql = "SELECT LEAST(FLOOR(r.win_probability * 20), 19), r.grade, COUNT(*) FROM "
                + (subject == Subject.LEAD ? "leads" : "deals")
                + " r WHERE r.outcome = 'OPEN' AND r.win_probability IS NOT NULL AND " + sight.sql("r.owner_id")
                + " GROUP BY 1, 2";
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                var bin = rows.getInt(1);
                counts[bin] += rows.getLong(3);
                if (rows.getLong(3) > most[bin]) {
                    most[bin] = rows.getLong(3);
                    grades[bin] = rows.getString(2);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The scores of open records could not be counted.", failed);
        }
        return bins(counts, grades);
    }

    private static List<Histogram.Bin> bins(long[] counts, String[] grades) {
        int first = 0;
        while (first < BINS && counts[first] == 0) {
            first++;
        }
        int last = BINS - 1;
        while (last > first && counts[last] == 0) {
            last--;
        }
        var bins = new ArrayList<Histogram.Bin>();
        for (int b = first; b < BINS && b <= last; b++) {
            bins.add(new Histogram.Bin(b / 20., (b + 1) / 20., counts[b], grades[b]));
        }
        return bins;
    }
}
