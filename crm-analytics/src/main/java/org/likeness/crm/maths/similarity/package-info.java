/** How alike two records are, and how like a group one is. */
package org.likeness.crm.maths.similarity;
