package org.likeness.crm.web.report;

import jakarta.ws.rs.core.MultivaluedMap;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.ui.Say;

/** Says what a page shows in a few lines. Every feature that can be sent has one. */
public interface Reporting {

    ReportKind kind();

    /** Reads what is asked of it, without answering; what cannot be read stands in the question afterwards. */
    void read(PageQuestion question, Viewer viewer, Say say);

    /** What there is to say to somebody, of what that one may see. */
    Digest of(Asked asked);

    /**
     * What is asked.
     *
     * @param filters as in the address of the page
     * @param viewer whose eyes it is seen with
     * @param say in whose words
     */
    record Asked(MultivaluedMap<String, String> filters, Viewer viewer, Say say) {}
}
