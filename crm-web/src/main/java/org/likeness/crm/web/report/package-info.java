/** Reports by e-mail: what people subscribed to, when it is due, what it says, and its delivery. */
package org.likeness.crm.web.report;
