package org.likeness.crm.web.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executor;

/** Hands threads that take part in no transaction to the mining. */
@ApplicationScoped
public class HouseThreads {
    @Resource
    private ManagedExecutorService threads;

    @Produces
    @Dependent
    Executor threads() {
        return threads;
    }
}
