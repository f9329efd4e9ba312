/** Long work with progress, cancel, and an end that is always told. */
package org.likeness.crm.job;
