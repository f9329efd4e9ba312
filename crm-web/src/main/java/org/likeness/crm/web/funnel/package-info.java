/** The funnel page: where deals move, wait and fall out. */
package org.likeness.crm.web.funnel;
