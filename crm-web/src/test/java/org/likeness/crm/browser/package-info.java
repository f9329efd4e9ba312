/** Tests through a real browser. */
package org.likeness.crm.browser;
