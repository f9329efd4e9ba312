/** Pipelines and their stages: the path a deal takes. */
package org.likeness.crm.pipeline;
