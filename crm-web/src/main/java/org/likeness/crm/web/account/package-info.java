/** The pages of accounts: the list, one company with all that is known, and its forms. */
package org.likeness.crm.web.account;
