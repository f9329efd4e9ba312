/** Counts and what may be said from them: shares, tables, tests, corrections. */
package org.likeness.crm.maths.stats;
