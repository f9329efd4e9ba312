/** What is said when something did not work. */
package org.likeness.crm.web.error;
