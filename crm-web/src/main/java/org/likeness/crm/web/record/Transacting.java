package org.likeness.crm.web.record;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps the promise of {@link InTransaction}. */
@Interceptor
@InTransaction
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class Transacting {

    private static final int ATTEMPTS = 5;

    @Inject
    UserTransaction transaction;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            transaction.begin();
            try {
                var answer = call.proceed();
                transaction.commit();
                return answer;
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !DatabaseRefusals.passing(e)) {
                    throw DatabaseRefusals.named(e);
                }
            } finally {
                endWhatIsLeft();
            }
            stepAside(attempt);
        }
    }

    private void endWhatIsLeft() throws SystemException {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    /** Two that collided wait differently long, so that they do not collide again. */
    private static void stepAside(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(5L << attempt)));
    }
}
