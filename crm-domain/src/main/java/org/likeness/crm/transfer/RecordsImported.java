package org.likeness.crm.transfer;

import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;

/**
 * An import completed. Told once per import, in a transaction of its own after the one that completed it: whoever has long work to
 * do about it writes down a job. The records are those whose {@code import_id} is this import's (created) or whose field changes carry it (updated).
 *
 * @param kind what was imported
 * @param importId the import
 * @param created how many records are new
 * @param updated how many existing ones got other values
 */
public record RecordsImported(RecordKind kind, long importId, long created, long updated) implements DomainEvent {}
