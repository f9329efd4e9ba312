package org.likeness.crm.kernel;

/** News from one feature to those above it, told in the past tense and delivered within the same transaction. */
public interface DomainEvent {}
