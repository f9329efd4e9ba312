/** The doors to tags. */
package org.likeness.crm.web.tag;
