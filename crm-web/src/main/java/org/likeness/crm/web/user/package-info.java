/** The doors to users and teams. */
package org.likeness.crm.web.user;
