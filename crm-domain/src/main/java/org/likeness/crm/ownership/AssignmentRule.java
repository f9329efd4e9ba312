package org.likeness.crm.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * Gives new leads that nobody owns to somebody: to the users named, in turn, or to a team's, in turn. It takes what meets every
 * condition it has; one without conditions takes everything. Lists are kept one entry a line.
 */
@Entity
@Table(name = "assignment_rules")
public class AssignmentRule extends StoredRecord {
    private static final int LONGEST = 2000;

    public static final Fields<AssignmentRule> FIELDS = withDates(StoredRecord.<AssignmentRule>commonFields()
            .add(Fields.<AssignmentRule>text("name", "name", r -> r.name, (r, v) -> r.name = v)
                    .asRequired())
            .add(Fields.<AssignmentRule>whole(
                            "position", "position", r -> r.position, (r, v) -> r.position = v == null ? 0 : v)
                    .atLeast(0))
            .add(Fields.yesNo("active", "active", r -> r.active, (r, v) -> r.active = v == null || v))
            .add(Fields.yesNo("fromForms", "from_forms", r -> r.fromForms, (r, v) -> r.fromForms = v == null || v))
            .add(Fields.yesNo(
                    "fromImports", "from_imports", r -> r.fromImports, (r, v) -> r.fromImports = v != null && v))
            .add(Fields.yesNo("fromApi", "from_api", r -> r.fromApi, (r, v) -> r.fromApi = v != null && v))
            .add(Fields.<AssignmentRule>text("regions", "regions", r -> r.regions, (r, v) -> r.regions = v)
                    .upTo(LONGEST))
            .add(Fields.<AssignmentRule>text("industries", "industries", r -> r.industries, (r, v) -> r.industries = v)
                    .upTo(LONGEST))
            .add(Fields.<AssignmentRule>text("channels", "channels", r -> r.channels, (r, v) -> r.channels = v)
                    .upTo(LONGEST))
            .add(Fields.<AssignmentRule>number(
                            "leastScore", "least_score", r -> r.leastScore, (r, v) -> r.leastScore = v)
                    .atLeast(0))
            .add(Fields.reference("team", "team_id", RecordKind.TEAMS, r -> r.team, (r, v) -> r.team = v))
            .add(Fields.<AssignmentRule>text("takers", "takers", r -> r.takers, (r, v) -> r.takers = v)
                    .upTo(LONGEST)));

    private String name;
    private long position;
    private boolean active = true;

    @Column(name = "from_forms")
    private boolean fromForms = true;

    @Column(name = "from_imports")
    private boolean fromImports;

    @Column(name = "from_api")
    private boolean fromApi;

    private String regions;
    private String industries;
    private String channels;

    @Column(name = "least_score")
    private Double leastScore;

    @Column(name = "team_id")
    private Long team;

    private String takers;

    /** For Hibernate. */
    protected AssignmentRule() {}

    public AssignmentRule(Instant now) {
        super(now);
    }

    /** It names users or a team, not both. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        if (team == null == takers().isEmpty()) {
            throw new InvalidInput("takers", "or team is needed, one of both");
        }
        if (leastScore != null && leastScore > 1) {
            throw new InvalidInput("leastScore", "must be a number from 0 to 1");
        }
    }

    public String name() {
        return name;
    }

    public long position() {
        return position;
    }

    public boolean active() {
        return active;
    }

    /** Whether it takes leads that came this way. */
    public boolean takesFrom(Source source) {
        return switch (source) {
            case FORM -> fromForms;
            case IMPORT -> fromImports;
            case API -> fromApi;
        };
    }

    /** Words of which the lead's region or country must be one; none for any. */
    public List<String> regions() {
        return Lines.of(regions);
    }

    public List<String> industries() {
        return Lines.of(industries);
    }

    /** Ids of channels of which the lead's must be one; none for any. */
    public List<Long> channels() {
        return Lines.ids(channels);
    }

    /** The least win probability, from 0 to 1; {@code null} for any. A lead without one does not reach it. */
    public Double leastScore() {
        return leastScore;
    }

    public Long team() {
        return team;
    }

    /** Ids of the users who take turns; none where a team does. */
    public List<Long> takers() {
        return Lines.ids(takers);
    }
}
