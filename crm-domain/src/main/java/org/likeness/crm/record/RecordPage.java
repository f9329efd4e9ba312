package org.likeness.crm.record;

import java.util.List;
import org.likeness.crm.kernel.StoredRecord;

/**
 * One page of a list.
 *
 * @param items the records
 * @param next cursor of the page after, or {@code null} at the end
 * @param total how many there are in all, or {@code null} if nobody asked
 */
public record RecordPage(List<StoredRecord> items, String next, Long total) {}
