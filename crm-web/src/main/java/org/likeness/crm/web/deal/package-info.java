/** The pages of deals: the list, the board, one deal, and its forms. */
package org.likeness.crm.web.deal;
