/** The frame every page hangs in: views and the templates that show them, words and numbers in the reader's language. */
package org.likeness.crm.web.ui;
