/** Today: what to do next, and what is going wrong. */
package org.likeness.crm.web.home;
