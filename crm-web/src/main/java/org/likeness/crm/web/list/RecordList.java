package org.likeness.crm.web.list;

import java.util.List;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.ui.Paging;

/** One page of records with its place in the list. */
record RecordList(List<Described> rows, Paging paging, long total) {}
