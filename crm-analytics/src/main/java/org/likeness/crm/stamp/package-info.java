/** Where a computed number comes from: which analysis, which rows, up to when. */
package org.likeness.crm.stamp;
