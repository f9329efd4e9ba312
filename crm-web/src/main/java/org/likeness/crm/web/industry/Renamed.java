package org.likeness.crm.web.industry;

/**
 * What came of renaming an industry, or of taking that back.
 *
 * @param name what it is called by now
 * @param records how many accounts and leads it reaches
 * @param left how many of them had to stay as they were
 * @param later whether a job goes on with them
 * @param acts the way back, empty where nothing was changed
 */
record Renamed(String name, int records, int left, boolean later, String acts) {}
