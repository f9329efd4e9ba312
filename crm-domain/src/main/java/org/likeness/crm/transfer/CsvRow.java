package org.likeness.crm.transfer;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as people see it: the header is row 1
 * @param fields its texts, one per column
 * @param flaw why it cannot be used at all, or {@code null}
 */
record CsvRow(long number, List<String> fields, String flaw) {}
