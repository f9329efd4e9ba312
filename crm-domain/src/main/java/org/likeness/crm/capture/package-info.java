/** Forms by which visitors of a web site become leads: what they ask for, and what their senders agree to. */
package org.likeness.crm.capture;
