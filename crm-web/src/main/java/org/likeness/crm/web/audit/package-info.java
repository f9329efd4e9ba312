/** Who changed what, across the whole house: the page and the API, both for administrators. */
package org.likeness.crm.web.audit;
