package org.likeness.crm.web.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.StoredRecord;

/** ETags: a record's version in quotes, and what {@code If-Match} must say before it changes. */
public final class Versions {

    private static final Pattern IF_MATCH = Pattern.compile("\\*|(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");

    /** A change did not say which version it is about. */
    static final class IfMatchMissing extends HttpRefusal {
        private static final long serialVersionUID = 1;

        IfMatchMissing() {
            super(428, "Send If-Match with the ETag of the version you are changing.", Map.of(), List.of());
        }
    }

    /** What If-Match says is no entity tag. */
    static final class IfMatchUnreadable extends HttpRefusal {
        private static final long serialVersionUID = 1;

        IfMatchUnreadable() {
            super(400, "If-Match must be an ETag in double quotes, or *.", Map.of(), List.of());
        }
    }

    /** The record has moved on. */
    static final class Stale extends HttpRefusal {
        private static final long serialVersionUID = 1;

        Stale(String version) {
            super(
                    412,
                    "The record was changed in the meantime; read it again and repeat the change.",
                    Map.of("ETag", "\"" + version + "\""),
                    List.of());
        }
    }

    private Versions() {}

    static EntityTag tag(StoredRecord record) {
        return tag(record.version());
    }

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Refuses a change unless {@code If-Match} names the record's version. */
    static void require(String ifMatch, StoredRecord record) {
        require(ifMatch, record.version());
    }

    /** Refuses a change unless {@code If-Match} names this version. */
    public static void require(String ifMatch, long present) {
        require(ifMatch, Long.toString(present));
    }

    /** The same for what is told by its state instead of a count. */
    public static void require(String ifMatch, String present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new IfMatchMissing();
        }
        var asked = ifMatch.strip();
        if (!IF_MATCH.matcher(asked).matches()) {
            throw new IfMatchUnreadable();
        }
        var version = "\"" + present + "\"";
        if (!asked.equals("*")
                && Arrays.stream(asked.split(",")).noneMatch(one -> one.strip().equals(version))) {
            throw new Stale(present);
        }
    }
}
