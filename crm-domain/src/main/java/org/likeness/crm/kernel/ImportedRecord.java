package org.likeness.crm.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A record that an import may have made, so that undoing the import can find it again. */
@MappedSuperclass
public abstract class ImportedRecord extends StoredRecord {
    @Column(name = "import_id")
    private Long importId;

    /** For Hibernate. */
    protected ImportedRecord() {}

    protected ImportedRecord(Instant now) {
        super(now);
    }

    /** The import that made it, or {@code null}. */
    public Long importId() {
        return importId;
    }

    public void madeBy(long importId) {
        this.importId = importId;
    }
}
