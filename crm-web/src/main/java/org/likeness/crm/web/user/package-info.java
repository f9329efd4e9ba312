/** Users, teams, and everybody's own settings. */
package org.likeness.crm.web.user;
