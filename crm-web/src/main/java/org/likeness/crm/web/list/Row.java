package org.likeness.crm.web.list;

import java.util.List;
import org.likeness.crm.web.list.KindList.RowHead;

/** One record in a list: its head and the fields beside it, in the order of the columns. */
public record Row(String id, RowHead head, List<Cell> cells) {}
