/** The doors for programs: the JSON API under {@code /api/v1}, its problems, lists, versions and idempotency. */
package org.likeness.crm.web.api;
