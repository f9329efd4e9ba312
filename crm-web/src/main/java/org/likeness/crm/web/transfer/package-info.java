/** The pages of imports: the file, its columns, the trial, the run, and the way back. */
package org.likeness.crm.web.transfer;
