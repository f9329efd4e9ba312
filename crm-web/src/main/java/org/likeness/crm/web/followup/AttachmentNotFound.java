package org.likeness.crm.web.followup;

import org.likeness.crm.kernel.Refusal;

/** There is no such file with that follow-up, or none in sight. */
final class AttachmentNotFound extends Refusal {
    private static final long serialVersionUID = 1;

    AttachmentNotFound(String id) {
        super(Sort.NOT_FOUND, "There is no file " + id + " with this follow-up.");
    }
}
