/** Who gets a lead that nobody owns, and when one that nobody works on goes back to the pool. */
package org.likeness.crm.ownership;
