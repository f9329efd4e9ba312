/** Lists as people keep them: filters, sort and columns under a name. */
package org.likeness.crm.view;
