/** What every feature stands on: ids, money, refusals, fields, and the news they tell one another. */
package org.likeness.crm.kernel;
