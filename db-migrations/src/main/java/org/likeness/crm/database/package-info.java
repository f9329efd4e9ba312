/** The schema's runner and the embedded database that it runs on. */
package org.likeness.crm.database;
