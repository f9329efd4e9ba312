/** The words for industries: which are in use and offered, and what is called otherwise from now on. */
package org.likeness.crm.web.industry;
