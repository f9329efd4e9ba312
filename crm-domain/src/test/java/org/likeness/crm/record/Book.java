package org.likeness.crm.record;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.deal.MovingDeals;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.ConvertingLead;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/** A hand on the test database: makes records and asks for them the way the doors do. */
public final class Book {
    public static final Viewer ADMIN = new Viewer(0, "admin", "Admin", Role.ADMIN, Sight.everything());

    /** What one piece of work needs, on one entity manager. */
    public record Hand(
            EntityManager em,
            Changing changing,
            Listing listing,
            Finding finding,
            Deleting deleting,
            List<DomainEvent> news) {
        public StoredRecord make(RecordKind kind, Map<String, Object> sent) {
            return changing.make(kind, sent, ADMIN);
        }

        public String id(StoredRecord record) {
            return Id.text(record.key());
        }

        public BulkActs acts() {
            return new BulkActs(em, Now.CLOCK);
        }

        public ChangingMany many() {
            return new ChangingMany(em, changing, deleting, acts());
        }

        public Tagging tagging() {
            return new Tagging(em, changing, acts(), Now.CLOCK);
        }

        public MovingDeals moving() {
            return new MovingDeals(em, changing, news::add, Now.CLOCK);
        }

        public TakingBackConversions takingBack() {
            return new TakingBackConversions(em, changing, deleting);
        }

        public ConvertingLead converting() {
            return new ConvertingLead(changing, changing, news::add, Now.CLOCK);
        }
    }

    private Book() {}

    /** Does the work in a transaction of its own. */
    public static <T> T in(Function<Hand, T> work) {
        return in(Now.CLOCK, work);
    }

    /** The same at another time, for what the database counts from its own today. */
    static <T> T in(Clock clock, Function<Hand, T> work) {
        return TestDatabase.fromTransaction(em -> {
            var news = new ArrayList<DomainEvent>();
            return work.apply(new Hand(
                    em,
                    new Changing(em, news::add, clock),
                    new Listing(em),
                    new Finding(em),
                    new Deleting(em, news::add, clock),
                    news));
        });
    }
}
