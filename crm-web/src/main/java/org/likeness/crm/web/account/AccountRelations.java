package org.likeness.crm.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.account.AccountRecordView.ContactRow;
import org.likeness.crm.web.account.AccountRecordView.DealRow;
import org.likeness.crm.web.account.AccountRecordView.PurchaseRow;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.Row;
import org.likeness.crm.web.ui.Ref;
import org.likeness.crm.web.ui.Say;

/** The people, deals, purchases and subsidiaries of one account. */
@ApplicationScoped
@InTransaction
class AccountRelations {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    /** The people there, those with a part in buying first. */
    List<ContactRow> contacts(String account) {
        return rows(
                        "SELECT id, name, title, buying_role, phone FROM contacts WHERE account_id = :id"
                                + " ORDER BY buying_role IS NULL, name, id",
                        account)
                .stream()
                .map(r -> new ContactRow(r.id(0), r.text(1), r.textOr(2), r.text(3), r.textOr(4)))
                .toList();
    }

    /** Its deals: open ones first, then those closed last. */
    List<DealRow> deals(String account, Sight sight, Say say) {
        return rows(
                        "SELECT d.id, d.name, d.outcome, s.name, d.amount, d.currency, d.closed_at FROM deals d"
                                + " LEFT JOIN stages s ON s.id = d.stage_id WHERE d.account_id = :id AND "
                                + sight.sql("d.owner_id")
                                + " ORDER BY d.outcome <> 'OPEN', d.closed_at DESC, d.id DESC",
                        account)
                .stream()
                .map(r -> new DealRow(r.id(0), r.text(1), r.text(2), r.textOr(3), r.amount(4), r.day(6, say)))
                .toList();
    }

    /** What it bought, newest first. */
    List<PurchaseRow> purchases(String account, Say say) {
        return rows(
                        "SELECT COALESCE(p.name, b.external_id, ''), b.amount, b.currency, b.purchased_at FROM purchases b"
                                + " LEFT JOIN products p ON p.id = b.product_id WHERE b.account_id = :id"
                                + " ORDER BY b.purchased_at DESC",
                        account)
                .stream()
                .map(r -> new PurchaseRow(r.text(0), r.amount(1), r.day(3, say)))
                .toList();
    }

    /** The companies that belong to it. */
    List<Ref> children(String account, Sight sight) {
        return rows(
                        "SELECT id, name FROM accounts WHERE parent_id = :id AND " + sight.sql("owner_id")
                                + " ORDER BY name, id",
                        account)
                .stream()
                .map(r -> new Ref(r.id(0), r.text(1)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(String sql, String account) {
        List<Object[]> rows = em.createNativeQuery(sql)
                .setParameter("id", Id.parse(account))
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream().map(Row::new).toList();
    }
}
