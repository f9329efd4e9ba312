/** What happened with a customer, and what is to happen next. */
package org.likeness.crm.followup;
