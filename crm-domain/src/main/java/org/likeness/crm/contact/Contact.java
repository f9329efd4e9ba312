package org.likeness.crm.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** A person at an account, with function (职能), level (层级) and buying role. Seen by whoever sees the account. */
@Entity
@Table(name = "contacts")
public class Contact extends CustomRecord {
    public static final Fields<Contact> FIELDS = withOrigin(StoredRecord.<Contact>commonFields()
            .add(Fields.<Contact>text("name", "name", c -> c.name, (c, v) -> c.name = v)
                    .asRequired())
            .add(Fields.reference(
                    "account", "account_id", RecordKind.ACCOUNTS, c -> c.account, (c, v) -> c.account = v))
            .add(Fields.text("email", "email", c -> c.email, (c, v) -> c.email = v))
            .add(Fields.<Contact>text("phone", "phone", c -> c.phone, (c, v) -> c.phone = v)
                    .upTo(60))
            .add(Fields.text("title", "title", c -> c.title, (c, v) -> c.title = v))
            .add(Fields.text("function", "job_function", c -> c.function, (c, v) -> c.function = v))
            .add(Fields.text("level", "job_level", c -> c.level, (c, v) -> c.level = v))
            .add(Fields.choice(
                    "buyingRole", "buying_role", BuyingRole.class, c -> c.buyingRole, (c, v) -> c.buyingRole = v))
            .add(Fields.reference("owner", "owner_id", RecordKind.USERS, c -> c.owner, (c, v) -> c.owner = v)));

    private String name;

    @Column(name = "account_id")
    private Long account;

    private String email;
    private String phone;
    private String title;

    @Column(name = "job_function")
    private String function;

    @Column(name = "job_level")
    private String level;

    @Enumerated(EnumType.STRING)
    @Column(name = "buying_role")
    private BuyingRole buyingRole;

    @Column(name = "owner_id")
    private Long owner;

    /** For Hibernate. */
    protected Contact() {}

    public Contact(Instant now) {
        super(now);
    }

    /** The person named on a lead, now at the account that the lead became. */
    public static Contact of(long account, String name, String title, String function, String level, Instant now) {
        var contact = new Contact(now);
        contact.account = account;
        contact.name = name;
        contact.title = title;
        contact.function = function;
        contact.level = level;
        return contact;
    }

    public void reachedAt(String email, String phone) {
        this.email = email;
        this.phone = phone;
    }

    public String name() {
        return name;
    }
}
