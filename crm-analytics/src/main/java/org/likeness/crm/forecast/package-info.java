/** What open deals will bring, month by month, and how well the same would have foretold the last ones. */
package org.likeness.crm.forecast;
