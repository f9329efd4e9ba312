/** Charts drawn on the server: from numbers to SVG, in the colours of the tokens, each with a table that says the same. */
package org.likeness.crm.web.ui.chart;
