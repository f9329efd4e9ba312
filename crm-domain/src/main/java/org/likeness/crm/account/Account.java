package org.likeness.crm.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * A company we sell to or hope to (客户). It comes by import, by hand or out of a converted lead; belongs to one owner or to the
 * unowned pool; may be a subsidiary of another; becomes a won account with its first won deal or purchase.
 */
@Entity
@Table(name = "accounts")
public class Account extends CustomRecord {
    public static final Fields<Account> FIELDS = fields();

    private String name;

    @Column(name = "parent_id")
    private Long parent;

    @Column(name = "owner_id")
    private Long owner;

    @Column(name = "channel_id")
    private Long channel;

    @Embedded
    private Firmographics firmographics = new Firmographics();

    private String phone;
    private String email;
    private String domain;

    /** For Hibernate. */
    protected Account() {}

    public Account(Instant now) {
        super(now);
    }

    public Account(String name, Instant now) {
        super(now);
        this.name = name;
    }

    private static Fields<Account> fields() {
        var fields = StoredRecord.<Account>commonFields()
                .add(Fields.<Account>text("name", "name", a -> a.name, (a, v) -> a.name = v)
                        .asRequired())
                .add(Fields.reference(
                        "parent", "parent_id", RecordKind.ACCOUNTS, a -> a.parent, (a, v) -> a.parent = v));
        Firmographics.describe(fields, Account::firmographics)
                .add(Fields.reference(
                        "channel", "channel_id", RecordKind.CHANNELS, a -> a.channel, (a, v) -> a.channel = v))
                .add(Fields.reference("owner", "owner_id", RecordKind.USERS, a -> a.owner, (a, v) -> a.owner = v))
                .add(Fields.<Account>text("phone", "phone", a -> a.phone, (a, v) -> a.phone = v)
                        .upTo(60))
                .add(Fields.text("email", "email", a -> a.email, (a, v) -> a.email = v))
                .add(Fields.text("domain", "domain", a -> a.domain, (a, v) -> a.domain = v));
        return withOrigin(fields);
    }

    public String name() {
        return name;
    }

    /** The company that this one is a subsidiary of, or {@code null}. */
    public Long parent() {
        return parent;
    }

    public Long owner() {
        return owner;
    }

    /** What the company is like; never {@code null}. */
    public Firmographics firmographics() {
        if (firmographics == null) {
            firmographics = new Firmographics();
        }
        return firmographics;
    }
}
