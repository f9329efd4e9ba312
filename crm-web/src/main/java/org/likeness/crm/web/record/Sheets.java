package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.FactGroup;
import org.likeness.crm.web.ui.Say;

/** Gathers what the pages of all kinds of record show alike. */
@ApplicationScoped
@InTransaction
public class Sheets {
    @Inject
    Timelines timelines;

    @Inject
    NextSteps steps;

    @Inject
    Taggings taggings;

    public Sheet of(RecordKind kind, Described record, String tab, List<FactGroup> facts, Say say) {
        var id = record.id();
        return new Sheet(
                kind,
                id,
                Names.of(record),
                taggings.of(kind, id, say),
                record.person("owner"),
                steps.all(Sheet.word(kind), id, say),
                facts,
                timelines.of(kind, record, say),
                tab == null ? "profile" : tab,
                Composers.blank(say),
                true);
    }
}
