/** Who changed what and when, so that any record can be asked as it was then. */
package org.likeness.crm.audit;
