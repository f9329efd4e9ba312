package org.likeness.crm.channel;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.StoredRecord;

/** Where customers come from (来源): a search engine, a trade fair, a referral. */
@Entity
@Table(name = "channels")
public class Channel extends ImportedRecord {
    public static final Fields<Channel> FIELDS = withDates(StoredRecord.<Channel>commonFields()
            .add(Fields.<Channel>text("name", "name", c -> c.name, (c, v) -> c.name = v)
                    .asRequired()));

    private String name;

    /** For Hibernate. */
    protected Channel() {}

    public Channel(Instant now) {
        super(now);
    }

    public Channel(String name, Instant now) {
        super(now);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
