package org.likeness.crm.web.ui;

import java.time.LocalDate;

/** Which model says so: its version, the closed rows it saw, and up to when. */
public record ModelStamp(String version, long rows, long won, LocalDate dataUpTo) {}
