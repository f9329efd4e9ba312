package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.likeness.crm.account.Account;
import org.likeness.crm.kernel.StoredRecord;

/** Who stands above whom among the accounts of a batch, as the rows before left it, so that none becomes its own forebear. */
final class Forebears {
    private final EntityManager em;
    /** Accounts that the batch makes; the database does not know them yet. */
    private final Map<Long, Account> made = new HashMap<>();

    Forebears(EntityManager em) {
        this.em = em;
    }

    void add(StoredRecord record) {
        if (record instanceof Account account) {
            made.put(account.key(), account);
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
        var account = made.containsKey(key) ? made.get(key) : em.find(Account.class, key);
        return account == null ? null : account.parent();
    }
}
