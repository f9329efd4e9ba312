package org.likeness.crm.web.followup;

import java.util.List;
import java.util.Map;
import org.likeness.crm.web.api.HttpRefusal;

/** A file has more bytes than are kept here. */
final class TooLarge extends HttpRefusal {
    private static final long serialVersionUID = 1;

    final String name;
    final int megabytes;

    TooLarge(String name, int megabytes) {
        super(
                413,
                "The file is larger than " + megabytes + " MB, the most that is kept here (LIKENESS_ATTACHMENT_MB).",
                Map.of(),
                List.of());
        this.name = name;
        this.megabytes = megabytes;
    }
}
