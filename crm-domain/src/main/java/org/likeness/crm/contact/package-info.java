/** People at accounts, and the part each plays when the account buys. */
package org.likeness.crm.contact;
