package org.likeness.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.contact.ContactRecordView.Colleague;
import org.likeness.crm.web.contact.ContactRecordView.DealRow;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Row;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Say;

/** The deals and colleagues of one person. */
@ApplicationScoped
@InTransaction
class ContactRelations {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    /** Deals that name the person, and the others of the account: open ones first, then those closed last. */
    List<DealRow> deals(String contact, Ref account, Sight sight, Say say) {
        return rows(
                        "SELECT d.id, d.name, d.outcome, s.name, d.amount, d.currency, d.closed_at,"
                                + " CASE WHEN d.contact_id = :id THEN 1 ELSE 0 END AS main FROM deals d"
                                + " LEFT JOIN stages s ON s.id = d.stage_id WHERE (d.contact_id = :id OR d.account_id = :account)"
                                + " AND " + sight.sql("d.owner_id")
                                + " ORDER BY main DESC, d.outcome <> 'OPEN', d.closed_at DESC, d.id DESC",
                        contact,
                        account)
                .stream()
                .map(r -> new DealRow(r.id(0), r.text(1), r.text(2), r.textOr(3), r.amount(4), r.day(6, say), r.yes(7)))
                .toList();
    }

    /** Others at the account, those with a part in buying first; whoever sees the person sees them, by the account. */
    List<Colleague> colleagues(String contact, Ref account) {
        return rows(
                        "SELECT id, name, title, buying_role FROM contacts WHERE account_id = :account AND id <> :id"
                                + " ORDER BY buying_role IS NULL, name, id",
                        contact,
                        account)
                .stream()
                .map(r -> new Colleague(r.id(0), r.text(1), r.textOr(2), r.text(3)))
                .toList();
    }

    /** A person without an account has an account that no row has. */
    @SuppressWarnings("unchecked")
    private List<Row> rows(String sql, String contact, Ref account) {
        List<Object[]> rows = em.createNativeQuery(sql)
                .setParameter("id", Id.parse(contact))
                .setParameter("account", account == null ? -1L : Id.parse(account.id()))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(Row::new).toList();
    }
}
