/** Companies and what is known of them. */
package org.likeness.crm.account;
