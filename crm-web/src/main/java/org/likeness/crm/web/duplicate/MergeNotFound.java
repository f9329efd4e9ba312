package org.likeness.crm.web.duplicate;

import org.likeness.crm.kernel.Refusal;

/** No merge of that id, or one of somebody else. */
final class MergeNotFound extends Refusal {
    private static final long serialVersionUID = 1;

    MergeNotFound(String id) {
        super(Sort.NOT_FOUND, "There is no merge " + id + " that you could take back.");
    }
}
