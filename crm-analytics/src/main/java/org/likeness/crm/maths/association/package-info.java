/** What goes together: values that single out a group whose mean differs. */
package org.likeness.crm.maths.association;
