/** Brings records in from files of other systems: mapped, checked, in batches, resumable and undoable. */
package org.likeness.crm.transfer;
