/** The doors to pipelines and their stages. */
package org.likeness.crm.web.pipeline;
