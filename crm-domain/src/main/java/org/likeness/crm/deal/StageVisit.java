package org.likeness.crm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One stay of a deal in a stage, open while {@code leftAt} is empty. What followed is the next visit or the deal's outcome. */
@Entity
@Table(name = "stage_visits")
public class StageVisit {
    @Id
    private long id;

    @Column(name = "deal_id")
    private long deal;

    @Column(name = "stage_id")
    private long stage;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "import_id")
    private Long importId;

    /** For Hibernate. */
    protected StageVisit() {}

    /** Begins a visit. */
    StageVisit(long deal, long stage, Instant enteredAt) {
        this(deal, stage, enteredAt, null, null);
    }

    /** A visit as another system recorded it. */
    public StageVisit(long deal, long stage, Instant enteredAt, Instant leftAt, Long importId) {
        this.id = org.likeness.crm.kernel.Id.next();
        this.deal = deal;
        this.stage = stage;
        this.enteredAt = enteredAt;
        this.leftAt = leftAt;
        this.importId = importId;
    }

    /** Ends the visit; {@code null} lets it last. */
    public void leave(Instant at) {
        leftAt = at;
    }

    void goOn() {
        leftAt = null;
    }

    /** The import that brought it, {@code null} for none. */
    public Long importId() {
        return importId;
    }

    public long key() {
        return id;
    }

    public long deal() {
        return deal;
    }

    public long stage() {
        return stage;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** When it ended, {@code null} while it lasts. */
    public Instant leftAt() {
        return leftAt;
    }
}
