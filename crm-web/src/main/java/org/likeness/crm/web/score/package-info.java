/** The page on scores: may the percentages be trusted, and what is wrong with them. */
package org.likeness.crm.web.score;
