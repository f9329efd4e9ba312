package org.likeness.crm.duplicate;

import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.Now;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Book;
import org.likeness.crm.record.Book.Hand;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;

/** A hand on the test database that keeps the keys of what it makes. */
final class Twins {
    private Twins() {}

    static <T> T in(Function<Hand, T> work) {
        return Book.in(b -> {
            var answer = work.apply(b);
            b.em().flush();
            var keys = new KeepingKeys(b.em());
            b.news().forEach(news -> {
                if (news instanceof RecordChanged changed) {
                    keys.on(changed);
                } else if (news instanceof RecordDeleted deleted) {
                    keys.on(deleted);
                } else if (news instanceof RecordBroughtBack back) {
                    keys.on(back);
                }
            });
            return answer;
        });
    }

    static long make(RecordKind kind, Map<String, Object> sent) {
        return in(b -> b.make(kind, sent).key());
    }

    static StoredRecord get(Hand b, RecordKind kind, long id) {
        return b.finding().byKey(kind, id, Book.ADMIN.sight()).orElseThrow();
    }

    static Merging merging(Hand b) {
        return new Merging(b.em(), b.changing(), b.deleting(), b.news()::add, Now.CLOCK);
    }

    static DuplicatePairs pairs(Hand b) {
        return new DuplicatePairs(b.em(), b.changing(), Now.CLOCK);
    }
}
