/** The channels page: where those come from who buy. */
package org.likeness.crm.web.acquisition;
