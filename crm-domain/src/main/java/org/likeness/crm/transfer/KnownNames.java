package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.transfer.ColumnGuess.Reason;
import org.likeness.crm.user.Sight;

/**
 * Doubts guesses that would reject every row: a column of sales people whom nobody knows here is better kept as a field of its own. What
 * an import makes by itself, and what a record cannot be without, is not doubted.
 */
final class KnownNames {
    private final EntityManager em;
    private final Sight sight;

    KnownNames(EntityManager em, Sight sight) {
        this.em = em;
        this.sight = sight;
    }

    Preview doubting(Preview preview) {
        if (!preview.kind().carriesCustomFields()) {
            return preview;
        }
        var guesses = new ArrayList<ColumnGuess>();
        for (int i = 0; i < preview.guesses().size(); i++) {
            var guess = preview.guesses().get(i);
            var doubtful = refersTo(preview.kind(), guess.target()) != null
                    && !anyKnown(
                            refersTo(preview.kind(), guess.target()),
                            preview.samples().get(i));
            guesses.add(
                    doubtful
                            ? new ColumnGuess(
                                    guess.column(),
                                    ImportKind.CUSTOM + preview.ownKey(i),
                                    Reason.UNKNOWN_NAMES,
                                    guess.example())
                            : guess);
        }
        return preview.guessing(guesses);
    }

    /** The kind that a target refers to and that must be there before, {@code null} for others. */
    private static RecordKind refersTo(ImportKind kind, String target) {
        if (target == null || target.equals("stage") || target.equals("parent")) {
            return null;
        }
        return RecordTypes.of(kind.record())
                .fields()
                .named(target)
                .filter(f -> f.type() == FieldType.REFERENCE)
                .map(f -> f.rules().refersTo())
                .filter(to -> !Makeshift.KINDS.contains(to))
                .orElse(null);
    }

    private boolean anyKnown(RecordKind kind, List<String> names) {
        var lookups = new Lookups(sight);
        lookups.load(em, kind, names);
        return names.isEmpty() || names.stream().anyMatch(name -> lookups.get(kind, name) != null);
    }
}
