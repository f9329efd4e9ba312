/** The funnel: what becomes of deals in each stage, how long they stay, how long the whole cycle takes. */
package org.likeness.crm.funnel;
