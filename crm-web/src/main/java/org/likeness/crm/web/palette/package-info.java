/** Go to anything: the search box and its page. */
package org.likeness.crm.web.palette;
