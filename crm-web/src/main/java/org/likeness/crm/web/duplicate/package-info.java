/** Duplicates: told while somebody types, listed once a night, compared side by side, merged and parted again. */
package org.likeness.crm.web.duplicate;
