/** What the whole house agrees on: currency, time zone, language, working days, and the lists that records choose from. */
package org.likeness.crm.web.house;
