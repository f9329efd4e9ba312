package org.likeness.crm.web.record;

import java.util.List;
import org.likeness.crm.web.ui.Paging;

/** One page of records with its place in the list. */
public record RecordList(List<Described> rows, Paging paging, long total) {}
