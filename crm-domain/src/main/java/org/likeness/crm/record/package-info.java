/** What all kinds of record share: finding, listing, changing, deleting and bringing back, within one user's sight. */
package org.likeness.crm.record;
