/** The pages of leads: the ranked list, one lead with its reasons, and its forms. */
package org.likeness.crm.web.lead;
