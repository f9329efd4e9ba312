package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.likeness.crm.account.Account;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Parents;

/** Who stands above whom among the accounts of a batch, as the rows before left it, so that none becomes its own forebear. */
final class Forebears {
    private final EntityManager em;
    /** Accounts that the batch makes; the database does not know them yet. */
    private final Map<Long, Account> made = new HashMap<>();

    private LockModeType lock = LockModeType.NONE;

    Forebears(EntityManager em) {
        this.em = em;
    }

    void add(StoredRecord record) {
        if (record instanceof Account account) {
            made.put(account.key(), account);
        }
    }

    /** Has nobody else change who stands above whom until the transaction ends: for accounts that others know already. */
    void alone() {
        if (lock == LockModeType.NONE) {
            Parents.alone(em, RecordKind.ACCOUNTS);
            lock = LockModeType.PESSIMISTIC_WRITE;
        }
    }

    /** Whether an account is another, or stands above it already. */
    boolean above(long account, Long other) {
        var passed = new HashSet<Long>();
        for (var at = other; at != null && passed.add(at); at = parent(at)) {
            if (at == account) {
                return true;
            }
        }
        return false;
    }

    private Long parent(long key) {
        var account = made.containsKey(key) ? made.get(key) : em.find(Account.class, key, lock);
        return account == null ? null : account.parent();
    }
}
