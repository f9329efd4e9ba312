/** Learning the chance to win from columns of bins, and judging what was learnt. */
package org.likeness.crm.maths.regression;
