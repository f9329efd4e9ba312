package org.likeness.crm.kernel;

/** Carries what happened to the features above, within the transaction in which it happened. */
@FunctionalInterface
public interface News {
    void tell(DomainEvent event);
}
