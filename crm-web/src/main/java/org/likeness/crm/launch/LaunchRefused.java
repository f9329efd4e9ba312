package org.likeness.crm.launch;

/** Likeness cannot start; the message is one plain sentence that says why and what to do. */
class LaunchRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaunchRefused(String sentence) {
        super(sentence);
    }

    LaunchRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
