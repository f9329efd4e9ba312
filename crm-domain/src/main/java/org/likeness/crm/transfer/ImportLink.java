package org.likeness.crm.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A reference to a row that had not come in yet, to be tied when all have. */
@Entity
@Table(name = "import_links")
class ImportLink {
    @Id
    private long id;

    @Column(name = "import_id")
    private long run;

    @Column(name = "record_id")
    private long record;

    @Column(name = "row_no")
    private long row;

    @Column(name = "column_name")
    private String column;

    private String target;

    @Column(name = "was_created")
    private boolean created;

    /** For Hibernate. */
    protected ImportLink() {}

    ImportLink(long run, long record, long row, String column, String target, boolean created) {
        this.id = org.likeness.crm.kernel.Id.next();
        this.run = run;
        this.record = record;
        this.row = row;
        this.column = column;
        this.target = target;
        this.created = created;
    }

    long record() {
        return record;
    }

    long row() {
        return row;
    }

    String column() {
        return column;
    }

    String target() {
        return target;
    }

    boolean created() {
        return created;
    }
}
