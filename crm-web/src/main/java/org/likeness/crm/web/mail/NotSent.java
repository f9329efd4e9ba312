package org.likeness.crm.web.mail;

/** A letter that could not be sent, and why, in a word that pages have a sentence for. */
public final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** What stood in the way. */
    public enum Why {
        /** There are no settings of a mail server, or they cannot be read. */
        NOT_SET_UP(true),
        /** The mail server has no address or does not answer. */
        UNREACHABLE(true),
        TIMED_OUT(true),
        /** It does not encrypt, or cannot prove who it is. */
        INSECURE(true),
        /** It does not take user and password. */
        SIGN_IN(true),
        /** It asks to come back later. */
        BUSY(true),
        /** It does not take this letter, sender or recipient. */
        REFUSED(false),
        /** What is given as an address is none. */
        ADDRESS(false),
        OTHER(true);

        private final boolean passing;

        Why(boolean passing) {
            this.passing = passing;
        }

        /** Whether it may work another time. */
        public boolean passing() {
            return passing;
        }
    }

    /** @param detail what the server said, or an empty text; never a password */
    NotSent(Why why, String detail) {
        super(detail);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
