/** Help in place: the user guide inside the product, and the guided tour. */
package org.likeness.crm.web.help;
