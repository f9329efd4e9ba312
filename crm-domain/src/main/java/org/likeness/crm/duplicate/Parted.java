package org.likeness.crm.duplicate;

import java.util.List;
import org.likeness.crm.kernel.StoredRecord;

/**
 * What came of taking a merge back.
 *
 * @param survivor the record that had stayed, as it is now
 * @param lost what could not be given back
 */
public record Parted(StoredRecord survivor, List<NotGivenBack> lost) {}
