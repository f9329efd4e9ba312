package org.likeness.crm.ownership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.StoredRecord;

/**
 * When open leads that nobody works on go back to the pool (公海): there is one set of rules for the house, off at first. Whenever it
 * begins or becomes other, owners are warned for all the days of warning before the first lead goes.
 */
@Entity
@Table(name = "pool_rules")
public class PoolRules extends StoredRecord {
    /** Ten years; nobody means to wait longer, and moments so far away are none that a database knows. */
    private static final long MOST_DAYS = 3650;

    private static final Set<String> MATTERS = Set.of("active", "idleDays", "untouchedDays", "warnDays");

    public static final Fields<PoolRules> FIELDS = withDates(StoredRecord.<PoolRules>commonFields()
            .add(Fields.yesNo("active", "active", r -> r.active, (r, v) -> r.active = v != null && v))
            .add(Fields.<PoolRules>whole(
                            "idleDays", "idle_days", r -> r.idleDays, (r, v) -> r.idleDays = bounded("idleDays", v))
                    .atLeast(1))
            .add(Fields.<PoolRules>whole(
                            "untouchedDays",
                            "untouched_days",
                            r -> r.untouchedDays,
                            (r, v) -> r.untouchedDays = bounded("untouchedDays", v))
                    .atLeast(1))
            .add(Fields.<PoolRules>whole(
                            "warnDays",
                            "warn_days",
                            r -> r.warnDays,
                            (r, v) -> r.warnDays = v == null ? 0 : bounded("warnDays", v))
                    .atLeast(0))
            .add(Fields.moment("begunAt", "begun_at", r -> r.begunAt, null)));

    private boolean active;

    @Column(name = "idle_days")
    private Long idleDays = 30L;

    @Column(name = "untouched_days")
    private Long untouchedDays = 7L;

    @Column(name = "warn_days")
    private long warnDays = 3;

    @Column(name = "begun_at")
    private Instant begunAt;

    /** For Hibernate. */
    protected PoolRules() {}

    public PoolRules(Instant now) {
        super(now);
    }

    @Override
    public void settle(Set<String> changed, Instant now) {
        if (active && idleDays == null && untouchedDays == null) {
            throw new InvalidInput("idleDays", "or untouchedDays is needed");
        }
        if (changed.stream().anyMatch(MATTERS::contains)) {
            begunAt = active ? now : null;
        }
    }

    private static Long bounded(String field, Long days) {
        if (days != null && days > MOST_DAYS) {
            throw new InvalidInput(field, "must not be beyond " + MOST_DAYS);
        }
        return days;
    }

    public boolean active() {
        return active;
    }

    /** Days after the last follow-up; {@code null} for never. */
    public Long idleDays() {
        return idleDays;
    }

    /** Days after which a lead goes that nobody ever contacted; {@code null} for never. */
    public Long untouchedDays() {
        return untouchedDays;
    }

    /** How many days before its owner is warned. */
    public long warnDays() {
        return warnDays;
    }

    /** Before this moment no lead goes, since its owner was not warned long enough. */
    public Instant earliest() {
        return begunAt == null ? Instant.EPOCH : begunAt.plus(Duration.ofDays(warnDays));
    }
}
