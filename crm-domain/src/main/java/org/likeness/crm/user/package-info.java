/** Users, teams and roles, and what each may see. */
package org.likeness.crm.user;
