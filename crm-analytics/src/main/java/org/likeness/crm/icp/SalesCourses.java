package org.likeness.crm.icp;

/**
 * How records went, by row of their table; told beside what they share, never tested.
 *
 * @param followUps spent on each until it closed; {@code null} where nobody counted them, or there are none
 * @param days from the beginning of each to its end, or so far, NaN where not known; {@code null} where nobody asked, or
 *     of a period: those that closed in it were not all begun in it, so that their times would be told too long
 */
record SalesCourses(double[] followUps, double[] days) {
    static final SalesCourses NOT_ASKED = new SalesCourses(null, null);
}
