package org.likeness.crm.web.pipeline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.pipeline.Pipeline;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;

/** Pipelines with their {@code stages} in order; a list of stages that is sent puts them into that order. */
@RequestScoped
@Path("pipelines")
public class PipelineResource extends RecordResource {

    private static final String STAGES = "stages";

    @Inject
    ArrangingStages arranging;

    public PipelineResource() {
        super(RecordKind.PIPELINES);
    }

    @Override
    protected StoredRecord made(Sent sent) {
        var made = (Pipeline) records().make(RecordKind.PIPELINES, sent.without(STAGES));
        arrange(made, sent);
        return made;
    }

    @Override
    protected void changed(StoredRecord record, Sent sent) {
        records().change(RecordKind.PIPELINES, record, sent.without(STAGES));
        arrange((Pipeline) record, sent);
    }

    @Override
    protected List<Map<String, Object>> described(List<? extends StoredRecord> found) {
        var described = super.described(found);
        for (int i = 0; i < found.size(); i++) {
            described.get(i).put(STAGES, arranging.stages((Pipeline) found.get(i)));
        }
        return described;
    }

    private void arrange(Pipeline pipeline, Sent sent) {
        if (sent.has(STAGES)) {
            arranging.arrange(pipeline, sent.fields().get(STAGES), records().viewer());
        }
    }
}
