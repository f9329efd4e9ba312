package org.likeness.crm.web.record;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal;

/** Reads what the database refused and says it in the words of the house. */
public final class DatabaseRefusals {

    /** Deadlock, lock wait, snapshot too old. */
    private static final Set<Integer> COLLISIONS = Set.of(1213, 1205, 1020);

    private static final int DUPLICATE = 1062;
    private static final Set<Integer> STILL_NAMED = Set.of(1217, 1451);
    private static final Set<Integer> NAMES_NOTHING = Set.of(1216, 1452);
    private static final Set<Integer> UNFIT = Set.of(1264, 1366, 1406, 1292, 3819, 4025, 1048);

    /** Keys that two requests may reach for at once, where the second need only look again. */
    private static final Set<String> LOOK_AGAIN = Set.of("answer_key", "model_version", "form_stamp");

    private static final Map<String, String> FIELD_OF_KEY = Map.of(
            "external_id", "externalId",
            "name", "name",
            "stage_name", "name",
            "login", "login",
            "custom_field_key", "key");

    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]*\\.)?([^']+)'");

    /** Another record has it already. */
    public static final class Taken extends Refusal {

        private static final long serialVersionUID = 1;

        Taken(String field) {
            super(
                    Sort.CONFLICT,
                    "Another record has the same " + field + "; it must be unique.",
                    List.of(new FieldError(field, "is taken by another record")));
        }
    }

    /** Somebody else changed it at the same moment. */
    public static final class Collided extends Refusal {

        private static final long serialVersionUID = 1;

        Collided(String sentence) {
            super(Sort.CONFLICT, sentence);
        }
    }

    private DatabaseRefusals() {}

    /** Whether the same call may succeed when it is run again. */
    static boolean passing(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return COLLISIONS.contains(sql.getErrorCode())
                        || sql.getErrorCode() == DUPLICATE && LOOK_AGAIN.contains(key(sql));
            }
        }
        return false;
    }

    /** The refusal that says what went wrong, or what was thrown where it was no refusal of the database. */
    static Exception named(Exception thrown) {
        if (passing(thrown)) {
            return new Collided("Others were changing the same records at the same moment; try again.");
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof SQLException sql) {
                var refusal = named(sql);
                return refusal == null ? thrown : refusal;
            }
        }
        return thrown;
    }

    private static Refusal named(SQLException sql) {
        var code = sql.getErrorCode();
        if (code == DUPLICATE) {
            return new Taken(FIELD_OF_KEY.getOrDefault(key(sql), key(sql)));
        }
        if (STILL_NAMED.contains(code)) {
            return new Collided("Other records still refer to it; change or delete them first.");
        }
        if (NAMES_NOTHING.contains(code)) {
            return new Collided("A record that it refers to was deleted in the meantime.");
        }
        return UNFIT.contains(code) ? new InvalidInput("A value is too long, too large or missing.") : null;
    }

    private static String key(SQLException sql) {
        var found = KEY.matcher(String.valueOf(sql.getMessage()));
        return found.find() ? found.group(1) : "value";
    }
}
