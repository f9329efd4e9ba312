/** Forms on other web sites: designed, shown to visitors, protected against programs that fill them in, and what becomes of what is sent. */
package org.likeness.crm.web.capture;
