/** How long things take, as it is told to people: days, open ones censored, with what was left out. */
package org.likeness.crm.duration;
