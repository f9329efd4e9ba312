/** What we sell. */
package org.likeness.crm.product;
