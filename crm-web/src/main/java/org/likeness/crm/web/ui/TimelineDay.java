package org.likeness.crm.web.ui;

import java.time.LocalDate;
import java.util.List;

/** What happened on one day, newest first. */
public record TimelineDay(LocalDate day, List<Happening> happenings) {}
