/** How the record's mapping is made ready when the server boots. */
package org.likeness.crm.persistence;
