package org.likeness.crm.web.job;

/**
 * What was asked for.
 *
 * @param job id of the job
 * @param request the details as JSON, or {@code null}
 * @param user who asked, or {@code null} for the house itself
 */
public record Order(long job, String request, Long user) {}
