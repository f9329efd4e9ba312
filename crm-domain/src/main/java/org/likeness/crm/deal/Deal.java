package org.likeness.crm.deal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Faults;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.pipeline.Stage;

/**
 * One chance to sell (商机). It opens in a stage of a pipeline, moves between stages with every visit kept, and closes won or lost;
 * a closed deal may be reopened. Deals from other systems arrive with their outcome and without visits: none are invented.
 */
@Entity
@Table(name = "deals")
public class Deal extends CustomRecord {
    private static final Duration TAKEN_BACK_WITHIN = Duration.ofHours(1);

    public static final Fields<Deal> FIELDS = DealFields.all();

    String name;

    @Column(name = "account_id")
    Long account;

    @Column(name = "contact_id")
    Long contact;

    @Column(name = "lead_id")
    Long lead;

    @Column(name = "pipeline_id")
    Long pipeline;

    @Column(name = "stage_id")
    Long stage;

    @Column(name = "stage_entered_at")
    Instant stageEnteredAt;

    @Column(name = "product_id")
    Long product;

    @Enumerated(EnumType.STRING)
    Outcome outcome = Outcome.OPEN;

    BigDecimal amount;
    String currency;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "expected_close_on")
    LocalDate expectedCloseOn;

    @Column(name = "loss_reason_id")
    Long lossReason;

    @Column(name = "owner_id")
    Long owner;

    @Column(name = "channel_id")
    Long channel;

    @Column(name = "campaign_id")
    Long campaign;

    @Column(name = "win_probability", insertable = false, updatable = false)
    Double winProbability;

    @Column(insertable = false, updatable = false)
    String grade;

    @Column(insertable = false, updatable = false)
    Double similarity;

    /** For Hibernate. */
    protected Deal() {}

    public Deal(Instant now) {
        super(now);
    }

    /** Opens a deal in a stage and starts its first visit. */
    public StageVisit openIn(Stage first, Instant at) {
        pipeline = first.pipeline();
        openedAt = at;
        return enter(first, at);
    }

    /** @throws DealRefusal if it is open and in no stage, since its pipeline has none */
    public void refuseWithoutStage() {
        if (outcome == Outcome.OPEN && stage == null) {
            throw new DealRefusal.NoStages();
        }
    }

    /**
     * Moves on, or back, to another stage of the same pipeline.
     *
     * @param current the visit still open, or {@code null} where none was recorded
     * @return the visit that begins
     * @throws DealRefusal if the deal is closed, the stage is of another pipeline, retired or the present one, or the move would
     *     lie before the deal entered its present stage
     */
    public StageVisit moveTo(Stage next, Instant at, StageVisit current) {
        if (outcome != Outcome.OPEN) {
            throw new DealRefusal.DealClosed();
        }
        if (!Long.valueOf(next.pipeline()).equals(pipeline)) {
            throw new DealRefusal.StageOfAnotherPipeline(next.name());
        }
        if (next.retired()) {
            throw new DealRefusal.StageRetired(next.name());
        }
        if (Long.valueOf(next.key()).equals(stage)) {
            throw new DealRefusal.AlreadyInStage(next.name());
        }
        leave(current, at);
        return enter(next, at);
    }

    /** When it last opened, moved or closed; {@code null} where nobody knows. */
    Instant lastStep() {
        if (closedAt != null) {
            return closedAt;
        }
        return stageEnteredAt == null || openedAt != null && openedAt.isAfter(stageEnteredAt)
                ? openedAt
                : stageEnteredAt;
    }

    /** Closes the deal as won, for that amount if one is given. */
    public DealWon win(BigDecimal forAmount, Instant at, StageVisit current) {
        close(Outcome.WON, at, current);
        amount = forAmount == null ? amount : forAmount;
        lossReason = null;
        return new DealWon(key(), account, amount, at);
    }

    /** Closes the deal as lost, for a reason. */
    public DealLost lose(Long reason, Instant at, StageVisit current) {
        close(Outcome.LOST, at, current);
        lossReason = reason;
        return new DealLost(key(), account, reason, at);
    }

    /**
     * Takes a closed deal up again in the stage where it closed.
     *
     * @return the visit that begins, or {@code null} where the deal never had a stage
     */
    public StageVisit reopen(Instant at) {
        if (outcome == Outcome.OPEN) {
            throw new DealRefusal.DealOpen();
        }
        if (closedAt != null && at.isBefore(closedAt)) {
            throw new DealRefusal.TooEarly("it closed");
        }
        outcome = Outcome.OPEN;
        closedAt = null;
        lossReason = null;
        if (stage == null) {
            return null;
        }
        stageEnteredAt = at;
        return new StageVisit(key(), stage, at);
    }

    /**
     * Takes the last move or the closing back, as if it had never been: the visit before goes on.
     *
     * @param last the last visit
     * @param before the visit before it, or {@code null}
     * @return the visit that is to be forgotten, or {@code null} where only the closing is taken back
     * @throws DealRefusal.NothingToTakeBack if that was long ago, or the visits do not tell what was before
     */
    public StageVisit takeBack(StageVisit last, StageVisit before, Instant now) {
        var since = outcome == Outcome.OPEN ? stageEnteredAt : closedAt;
        if (last == null || since == null || since.isBefore(now.minus(TAKEN_BACK_WITHIN))) {
            throw new DealRefusal.NothingToTakeBack();
        }
        if (outcome != Outcome.OPEN) {
            outcome = Outcome.OPEN;
            closedAt = null;
            lossReason = null;
            last.goOn();
            return null;
        }
        if (before == null || before.leftAt() == null || !before.leftAt().equals(last.enteredAt())) {
            throw new DealRefusal.NothingToTakeBack();
        }
        stage = before.stage();
        stageEnteredAt = before.enteredAt();
        before.goOn();
        return last;
    }

    /**
     * Time runs forward, also for who dates the opening anew.
     *
     * @param firstVisit when it entered its first stage, {@code null} where no visit was recorded
     * @throws DealRefusal.OpenedTooLate if it would have opened after that, or after it closed
     */
    public void refuseToOpenAfter(Instant firstVisit) {
        if (openedAt == null) {
            return;
        }
        if (firstVisit != null && openedAt.isAfter(firstVisit)) {
            throw new DealRefusal.OpenedTooLate("entered its first stage");
        }
        if (closedAt != null && openedAt.isAfter(closedAt)) {
            throw new DealRefusal.OpenedTooLate("closed");
        }
    }

    private void close(Outcome how, Instant at, StageVisit current) {
        if (outcome != Outcome.OPEN) {
            throw new DealRefusal.DealClosed();
        }
        if (openedAt != null && at.isBefore(openedAt)) {
            throw new DealRefusal.TooEarly("it opened");
        }
        leave(current, at);
        outcome = how;
        closedAt = at;
    }

    private void leave(StageVisit current, Instant at) {
        if (stageEnteredAt != null && at.isBefore(stageEnteredAt)) {
            throw new DealRefusal.TooEarly("it entered its present stage");
        }
        if (current != null) {
            current.leave(at);
        }
    }

    private StageVisit enter(Stage next, Instant at) {
        stage = next.key();
        stageEnteredAt = at;
        return new StageVisit(key(), next.key(), at);
    }

    /** Fills what follows from the rest. A deal lacks a name only when another system's id can stand for it. */
    @Override
    public void settle(Set<String> changed, Instant now) {
        if (name == null) {
            name = externalId();
        }
        var faults = new Faults();
        if (name == null) {
            faults.add("name", "is needed where there is no externalId");
        }
        if (changed.contains("openedAt")) {
            faults.refuseToCome("openedAt", openedAt, now);
        }
        if (changed.contains("closedAt")) {
            faults.refuseToCome("closedAt", closedAt, now);
        }
        if (outcome == Outcome.OPEN && lossReason != null && changed.contains("lossReason")) {
            faults.add("lossReason", "is for deals that were lost; say so in outcome");
        }
        faults.refuse();
    }

    public String name() {
        return name;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Long account() {
        return account;
    }

    public Long owner() {
        return owner;
    }

    public Long pipeline() {
        return pipeline;
    }

    /** The stage it stands in, or stood in when it closed; {@code null} where another system never said. */
    public Long stage() {
        return stage;
    }

    /** Since when it stands there; {@code null} where not known. */
    public Instant stageEnteredAt() {
        return stageEnteredAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /**
     * When its people expect it to close, {@code null} where they do not say. Never a feature of a win model: whoever types it is moved by how the deal goes,
     * and keeps it only while the deal is alive, so that it tells the outcome.
     */
    public LocalDate expectedCloseOn() {
        return expectedCloseOn;
    }

    public BigDecimal amount() {
        return amount;
    }

    /** Gives the deal the pipeline whose stages it goes through. */
    public void follows(long pipeline) {
        this.pipeline = pipeline;
    }

    /** Puts the deal where another system says it stands, since then if that is known, without a move of its own. */
    public void standsIn(Long stage, Instant since) {
        this.stage = stage;
        this.stageEnteredAt = since;
    }

    /** Ties a deal to the lead it came out of. */
    public void cameFrom(long lead) {
        this.lead = lead;
    }
}
