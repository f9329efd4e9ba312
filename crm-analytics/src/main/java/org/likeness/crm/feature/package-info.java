/** What is known of a lead or deal, as one catalogue of features and as columns that every analysis reads. */
package org.likeness.crm.feature;
