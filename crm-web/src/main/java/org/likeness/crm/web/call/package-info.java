/** Whom to call first: open leads and deals by what a call may bring. */
package org.likeness.crm.web.call;
