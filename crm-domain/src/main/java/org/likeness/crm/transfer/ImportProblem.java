package org.likeness.crm.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something about one row of an imported file: why it was rejected, or what to know although it came in. */
@Entity
@Table(name = "import_problems")
public class ImportProblem {
    /** Whether the row came in all the same. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Id
    private long id;

    @Column(name = "import_id")
    private long run;

    @Column(name = "row_no")
    private long row;

    @Column(name = "column_name")
    private String column;

    private String value;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String message;

    /** For Hibernate. */
    protected ImportProblem() {}

    ImportProblem(long run, long row, String column, String value, Severity severity, String message) {
        this.id = org.likeness.crm.kernel.Id.next();
        this.run = run;
        this.row = row;
        this.column = shortened(column, 190);
        this.value = shortened(value, 500);
        this.severity = severity;
        this.message = shortened(message, 500);
    }

    static String shortened(String text, int longest) {
        if (text == null || text.length() <= longest) {
            return text;
        }
        var cut = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, cut) + "…";
    }

    public long key() {
        return id;
    }

    /** The row as people see it in the file: the header is row 1. */
    public long row() {
        return row;
    }

    /** The file's column, or {@code null} where the whole row is meant. */
    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, to be read after the column's name. */
    public String message() {
        return message;
    }
}
