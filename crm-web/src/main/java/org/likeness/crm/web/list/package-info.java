/** Lists of records: filters, columns, saved views, acts on many, export. */
package org.likeness.crm.web.list;
