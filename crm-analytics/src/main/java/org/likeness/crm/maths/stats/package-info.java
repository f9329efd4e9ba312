/** Tests, intervals and corrections for counts of won and lost. */
package org.likeness.crm.maths.stats;
