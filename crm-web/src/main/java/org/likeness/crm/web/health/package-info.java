/** Where the record is kept, whether it answers, and what ends with the launcher. */
package org.likeness.crm.web.health;
