/** The forecast page: what open deals bring, beside what was won and what the last forecast was worth. */
package org.likeness.crm.web.forecast;
