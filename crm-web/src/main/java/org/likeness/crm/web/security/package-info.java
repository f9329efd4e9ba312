/** Who may come in: the sign-in page, and what is said to those who may not. */
package org.likeness.crm.web.security;
