/** The frame every page hangs in. */
package org.likeness.crm.ui;
