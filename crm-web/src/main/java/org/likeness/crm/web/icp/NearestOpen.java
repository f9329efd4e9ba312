package org.likeness.crm.web.icp;

import java.util.List;

/**
 * Open records that look like won ones.
 *
 * @param records the most alike first
 * @param inAll how many are at least as like the won ones as half of these are each other
 */
record NearestOpen(List<IdealView.Nearest> records, long inAll) {}
