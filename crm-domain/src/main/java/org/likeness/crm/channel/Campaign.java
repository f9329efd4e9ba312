package org.likeness.crm.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** One effort through one channel, with what it cost and when it ran. */
@Entity
@Table(name = "campaigns")
public class Campaign extends ImportedRecord {
    public static final Fields<Campaign> FIELDS = withDates(StoredRecord.<Campaign>commonFields()
            .add(Fields.<Campaign>text("name", "name", c -> c.name, (c, v) -> c.name = v)
                    .asRequired())
            .add(Fields.reference(
                    "channel", "channel_id", RecordKind.CHANNELS, c -> c.channel, (c, v) -> c.channel = v))
            .add(Fields.<Campaign>money("cost", "cost", c -> c.cost, (c, v) -> c.cost = v)
                    .atLeast(0))
            .add(Fields.<Campaign>text("currency", "currency", c -> c.currency, (c, v) -> c.currency = v)
                    .upTo(3))
            .add(Fields.day("startsOn", "starts_on", c -> c.startsOn, (c, v) -> c.startsOn = v))
            .add(Fields.day("endsOn", "ends_on", c -> c.endsOn, (c, v) -> c.endsOn = v)));

    private String name;

    @Column(name = "channel_id")
    private Long channel;

    private BigDecimal cost;
    private String currency;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    /** For Hibernate. */
    protected Campaign() {}

    public Campaign(Instant now) {
        super(now);
    }

    @Override
    public void settle(Set<String> changed, Instant now) {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidInput("endsOn", "lies before the campaign starts");
        }
    }
}
