package org.likeness.crm.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** One step of a pipeline. Retired stages take no new deals but keep their history. */
@Entity
@Table(name = "stages")
public class Stage extends ImportedRecord {
    public static final Fields<Stage> FIELDS = withDates(StoredRecord.<Stage>commonFields()
            .add(Fields.<Stage>reference(
                            "pipeline", "pipeline_id", RecordKind.PIPELINES, s -> s.pipeline, (s, v) -> s.pipeline = v)
                    .asRequired()
                    .onlyAtCreation())
            .add(Fields.<Stage>text("name", "name", s -> s.name, (s, v) -> s.name = v)
                    .asRequired())
            .add(Fields.<Stage>whole(
                            "position",
                            "position",
                            s -> (long) s.position,
                            (s, v) -> s.position = v == null ? 0 : v.intValue())
                    .atLeast(0))
            .add(Fields.yesNo("retired", "retired", s -> s.retired, (s, v) -> s.retired = v != null && v)));

    @Column(name = "pipeline_id")
    private Long pipeline;

    private String name;
    private int position;
    private boolean retired;

    /** For Hibernate. */
    protected Stage() {}

    public Stage(Instant now) {
        super(now);
    }

    public Stage(long pipeline, String name, int position, Instant now) {
        super(now);
        this.pipeline = pipeline;
        this.name = name;
        this.position = position;
    }

    public long pipeline() {
        return pipeline;
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    public boolean retired() {
        return retired;
    }
}
