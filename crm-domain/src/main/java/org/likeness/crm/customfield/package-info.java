/** Fields that users define themselves; each takes part in lists, imports and mining without code. */
package org.likeness.crm.customfield;
