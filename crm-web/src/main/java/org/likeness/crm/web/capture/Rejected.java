package org.likeness.crm.web.capture;

/** Why something sent through a form was not taken; counted, so that whoever keeps the form sees it. */
enum Rejected {
    /** A field that people do not see was filled in. */
    TRAP,
    TOO_FAST,
    EXPIRED,
    FORGED,
    TOO_OFTEN
}
