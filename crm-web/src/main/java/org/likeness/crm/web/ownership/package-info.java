/** The rules by which new leads find an owner and idle ones go back to the pool: pages, API, and the work by night. */
package org.likeness.crm.web.ownership;
