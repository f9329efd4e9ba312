/** Deals: one chance to sell each, with every stage visit kept. */
package org.likeness.crm.deal;
