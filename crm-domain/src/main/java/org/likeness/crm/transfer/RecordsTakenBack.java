package org.likeness.crm.transfer;

import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/**
 * An import was taken back: undone, or ended before it was through. Told once, after the last of its records is gone or has its old
 * values again; which ones they were is not known any more.
 *
 * @param kind what had been imported
 * @param importId the import
 */
public record RecordsTakenBack(RecordKind kind, long importId) implements DomainEvent {}
