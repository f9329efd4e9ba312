/** Sales that happened. */
package org.likeness.crm.purchase;
