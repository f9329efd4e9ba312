/** The doors to deals: their fields, moves, ends and visits. */
package org.likeness.crm.web.deal;
