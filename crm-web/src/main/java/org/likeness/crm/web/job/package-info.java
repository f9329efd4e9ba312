/** The page of jobs: what runs in the background. */
package org.likeness.crm.web.job;
