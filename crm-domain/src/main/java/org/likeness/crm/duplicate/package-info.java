/** Records that were entered twice: recognised by what they share, told with reasons, made one and parted again. */
package org.likeness.crm.duplicate;
