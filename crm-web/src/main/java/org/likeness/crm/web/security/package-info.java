/** Who may come in, by password, session or token; whom a page is shown to; and what is said to those who may not. */
package org.likeness.crm.web.security;
