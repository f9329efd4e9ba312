package org.likeness.crm.customfield;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/**
 * A field that users added to accounts, contacts, leads, deals or products. Its key never changes; its type only while an import
 * or a person corrects a guess. It ends by being retired: then nobody is asked for it and nothing is learnt from it, while records keep what
 * they hold, so that it can be taken up again.
 */
@Entity
@Table(name = "custom_fields")
public class CustomField extends ImportedRecord {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** The kinds that can carry user-defined fields. */
    public enum Carrier {
        ACCOUNTS,
        CONTACTS,
        LEADS,
        DEALS,
        PRODUCTS
    }

    public static final Fields<CustomField> FIELDS = withDates(StoredRecord.<CustomField>commonFields()
            .add(once(Fields.choice("kind", "record_kind", Carrier.class, f -> f.kind, (f, v) -> f.kind = v)))
            .add(once(Fields.text("key", "field_key", f -> f.key, (f, v) -> f.key = checkedKey(v))))
            .add(Fields.<CustomField>text("name", "name", f -> f.name, (f, v) -> f.name = v)
                    .asRequired())
            .add(Fields.<CustomField, CustomFieldType>choice(
                            "type", "type", CustomFieldType.class, f -> f.type, (f, v) -> f.type = v)
                    .asRequired())
            .add(Fields.yesNo("retired", "retired", f -> f.retired, (f, v) -> f.retired = v != null && v)));

    @Enumerated(EnumType.STRING)
    @Column(name = "record_kind")
    private Carrier kind;

    @Column(name = "field_key")
    private String key;

    private String name;

    @Enumerated(EnumType.STRING)
    private CustomFieldType type;

    private boolean retired;

    /** For Hibernate. */
    protected CustomField() {}

    public CustomField(Instant now) {
        super(now);
    }

    public CustomField(Carrier kind, String key, CustomFieldType type, Instant now) {
        super(now);
        this.kind = kind;
        this.key = checkedKey(key);
        this.name = key;
        this.type = type;
    }

    private static Field<CustomField> once(Field<CustomField> field) {
        return field.asRequired().onlyAtCreation();
    }

    private static String checkedKey(String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new InvalidInput("key", "must begin with a letter and hold up to 64 letters, digits and underscores");
        }
        return key;
    }

    /** Whether a text can be a key at all. */
    public static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    public RecordKind kind() {
        return RecordKind.valueOf(kind.name());
    }

    /** The key of its values, {@code custom.<key>} among features. */
    public String fieldKey() {
        return key;
    }

    public String name() {
        return name;
    }

    public CustomFieldType type() {
        return type;
    }

    /** Whether it is offered no more. */
    public boolean retired() {
        return retired;
    }
}
