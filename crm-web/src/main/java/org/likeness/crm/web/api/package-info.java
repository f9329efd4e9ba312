/** The API reference inside the application. */
package org.likeness.crm.web.api;
