package org.likeness.crm.web.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import org.likeness.crm.job.Transactions;

/** Each step of an import in a transaction of the container's own. */
@ApplicationScoped
public class OwnTransactions implements Transactions {

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    @Override
    public <T> T call(Function<EntityManager, T> step) {
        try {
            transaction.begin();
            try {
                var answer = step.apply(em);
                transaction.commit();
                return answer;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A step could not be kept", e);
        }
    }
}
