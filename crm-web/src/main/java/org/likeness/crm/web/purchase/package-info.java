/** The doors to purchases. */
package org.likeness.crm.web.purchase;
