package org.likeness.crm.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.account.Account;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Trail;

/** Ties accounts to parents that stood further down in the file. Each step ties some and forgets that they were open. */
final class TyingParents {
    private static final int AT_ONCE = 500;
    private final RunContext run;
    private final Transactions transactions;

    TyingParents(RunContext run, Transactions transactions) {
        this.run = run;
        this.transactions = transactions;
    }

    void tie() {
        while (transactions.call(this::some)) {
            // the next ones
        }
    }

    private boolean some(jakarta.persistence.EntityManager em) {
        List<ImportLink> links = em.createQuery(
                        "SELECT l FROM ImportLink l WHERE l.run = :run ORDER BY l.id", ImportLink.class)
                .setParameter("run", run.run())
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (links.isEmpty()) {
            return false;
        }
        run.lookups()
                .load(
                        em,
                        RecordKind.ACCOUNTS,
                        links.stream().map(ImportLink::target).toList());
        var accounts = em
                .createQuery("SELECT a FROM Account a WHERE a.id IN :ids", Account.class)
                .setParameter("ids", links.stream().map(ImportLink::record).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Account::key, a -> a));
        var forebears = new Forebears(em);
        forebears.alone();
        var tally = new Tally(run.run());
        for (var link : links) {
            var account = accounts.get(link.record());
            var parent = run.lookups().get(RecordKind.ACCOUNTS, link.target());
            var hindrance = account == null ? null : hindrance(account, parent, forebears);
            if (hindrance != null) {
                tally.warn(link.row(), link.column(), link.target(), hindrance);
            } else if (account != null) {
                tie(em, account, parent, link);
            }
            em.remove(link);
        }
        tally.problems().forEach(em::persist);
        em.find(ImportRun.class, run.run()).advance(0, tally);
        return true;
    }

    /** Why the account cannot have that parent, {@code null} where it can. */
    private static String hindrance(Account account, Long parent, Forebears forebears) {
        if (parent == null) {
            return "names a row that was rejected; the account is left without a parent";
        }
        if (parent == account.key()) {
            return "is the account itself; it is left without a parent";
        }
        return forebears.above(account.key(), parent)
                ? "lies below the account already, which keeps the parent it had, or none"
                : null;
    }

    private void tie(jakarta.persistence.EntityManager em, Account account, long parent, ImportLink link) {
        var trail = new Trail(RecordKind.ACCOUNTS, account);
        Account.FIELDS.named("parent").orElseThrow().set().accept(account, parent);
        if (!link.created()) {
            trail.changes(run.author(), run.clock().instant()).forEach(em::persist);
        }
    }
}
