/** The API described for integrators who have nothing else: every call, every field, with examples. */
package org.likeness.crm.web.openapi;
