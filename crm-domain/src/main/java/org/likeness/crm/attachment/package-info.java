/** Files that came with a follow-up. */
package org.likeness.crm.attachment;
