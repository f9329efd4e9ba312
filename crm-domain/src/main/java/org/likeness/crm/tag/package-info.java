/** Tags, cold, warm or hot, and which records carry them. */
package org.likeness.crm.tag;
