package org.likeness.crm.web.home;

import java.util.List;
import org.likeness.crm.web.home.TodayView.Change;
import org.likeness.crm.web.home.TodayView.Month;
import org.likeness.crm.web.home.TodayView.QuietDeals;
import org.likeness.crm.web.home.TodayView.Stalled;

/** What the day says of the book as a whole, in nobody's language. */
record DayFigures(List<Stalled> stalled, long stalledInAll, QuietDeals quiet, Month month, List<Change> changes) {}
