package org.likeness.crm.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.likeness.crm.feature.Catalogue;
import org.likeness.crm.feature.Currencies;
import org.likeness.crm.feature.CycleDays;
import org.likeness.crm.feature.Feature;
import org.likeness.crm.feature.FollowUpCounts;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableDigest;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.stamp.Stamp;

/** Answers what won customers share. Reads every record asked for, so a caller that asks often keeps the answer. */
@ApplicationScoped
public class IdealProfiles {
    private static final int METHOD = 5;

    private DataSource source;
    private Clock clock;

    /** For CDI. */
    protected IdealProfiles() {}

    @Inject
    public IdealProfiles(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** The whole profile. */
    public IdealProfile of(ProfileQuestion question) {
        Instant now = clock.instant();
        Read read = read(question, question.from(), question.to(), now);
        Stamp stamp = Stamp.of(
                "ideal-profile",
                METHOD,
                question.options(read.leftOut()),
                TableDigest.of(
                        read.table(), read.courses().followUps(), read.courses().days()),
                now,
                clock.instant());
        return Profiling.of(read.table(), question.by(), read.courses())
                .warned(read.warnings())
                .stamped(stamp);
    }

    /** How the profile has changed from one period to another. */
    public ProfileDrift drift(DriftQuestion question) {
        Instant now = clock.instant();
        Read read = read(question.later(), null, question.later().to(), null);
        Stamp stamp = Stamp.of(
                "profile-drift",
                METHOD,
                question.options(read.leftOut()),
                TableDigest.of(read.table()),
                now,
                clock.instant());
        return question.ask(read.table()).stamped(stamp);
    }

    /** Whether what profiles tell of effort may have changed by these follow-ups. */
    public boolean touchedBy(Collection<Long> followUps) {
        try (Connection connection = source.getConnection()) {
            return FollowUpCounts.touchedBy(connection, followUps);
        } catch (SQLException failed) {
            throw new IllegalStateException("The follow-ups could not be read.", failed);
        }
    }

    /**
     * What was read.
     *
     * @param leftOut keys of the features that a rule kept out
     * @param courses of the rows, where they were asked for
     * @param warnings of what is compared
     */
    private record Read(Table table, List<String> leftOut, SalesCourses courses, List<Warning> warnings) {}

    /** @param watched up to when the courses of records are asked for; {@code null} where they are not */
    private Read read(ProfileQuestion question, LocalDate from, LocalDate to, Instant watched) {
        try (Connection connection = source.getConnection()) {
            Protection protection = Protection.read(connection);
            // the bands of company size say the same as groups of employees, in customary words
            List<Feature> chosen = Catalogue.of(question.subject(), connection).choose(List.of(), List.of()).stream()
                    .filter(f -> !f.key().endsWith("employees"))
                    .toList();
            RecordQuery query =
                    new RecordQuery(question.subject(), question.pipeline(), from, to, question.sight(), null, 0);
            Table table = new RecordReader(protection.allowed(chosen)).table(connection, query);
            SalesCourses courses = watched == null
                    ? SalesCourses.NOT_ASKED
                    : new SalesCourses(
                            FollowUpCounts.read(connection, query, table),
                            from == null && to == null ? CycleDays.read(connection, query, table, watched) : null);
            boolean amounts = question.by() == ProfileQuestion.By.REVENUE && question.subject() == Subject.DEAL;
            List<Warning> warnings =
                    amounts ? Currencies.mixed(connection, query).stream().toList() : List.of();
            return new Read(table, protection.leftOut(chosen), courses, warnings);
        } catch (SQLException failed) {
            throw new IllegalStateException("The records could not be read for the ideal profile.", failed);
        }
    }
}
