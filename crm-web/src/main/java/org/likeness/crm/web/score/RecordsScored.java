package org.likeness.crm.web.score;

import org.likeness.crm.feature.Subject;

/** All open records of a subject have got new scores: from a model just trained, or because something they share has changed. */
public record RecordsScored(Subject subject) {}
