/** Why deals and leads are lost: asked when they are, offered by name, written down in the words of the house. */
package org.likeness.crm.web.loss;
