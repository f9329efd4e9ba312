/** Starts Likeness: the database, the schema, and the server, as one command; no part of the WAR. */
package org.likeness.crm.launch;
