/** A generated book of business to look at and to test with, carrying a truth that is written down. */
package org.likeness.crm.demo;
