package org.likeness.crm.demo;

import org.likeness.crm.kernel.Refusal;

/** The demo book is not written, because the database already holds something. */
public final class DemoRefused extends Refusal {
    private static final long serialVersionUID = 1;

    DemoRefused(String sentence) {
        super(Sort.CONFLICT, sentence);
    }
}
