/** The doors to products. */
package org.likeness.crm.web.product;
