package org.likeness.crm.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;

/** What a cell may hold that is taken as it is and yet is hardly meant so, or has its row rejected. */
final class Oddities {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Set<String> BEGINNINGS = Set.of("createdAt", "openedAt");

    private Oddities() {}

    /** Whether the values of a column may be odd. */
    static boolean among(Feed feed) {
        return feed.target().equals("outcome") || feed.target().equals("email") || BEGINNINGS.contains(feed.target());
    }

    /** What is odd about a value that a target is given. */
    static Optional<ImportNote> of(String target, Object value, Instant now) {
        if (target.equals("email") && value instanceof String email) {
            return EMAIL.matcher(email).matches() ? Optional.empty() : Optional.of(ImportNote.NO_EMAIL_ADDRESS);
        }
        return BEGINNINGS.contains(target) && value instanceof Instant at && Moments.toCome(at, now)
                ? Optional.of(ImportNote.BEGUN_IN_FUTURE)
                : Optional.empty();
    }

    /** Whether a lead is a person of no company. */
    static boolean noCompany(RecordKind kind, Object name, Object person) {
        return kind == RecordKind.LEADS && name == null && person != null;
    }

    /** Whether a word that tells no outcome was taken for open. A column that feeds something else as well, such as stages, is full of them. */
    static boolean unknownOutcome(Feed feed, List<Feed> all, String raw) {
        return feed.target().equals("outcome")
                && all.stream().filter(f -> f.index() == feed.index()).count() == 1
                && !OutcomeWords.known(raw)
                && "OPEN".equalsIgnoreCase(feed.read(raw));
    }
}
