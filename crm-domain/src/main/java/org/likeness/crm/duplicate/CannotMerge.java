package org.likeness.crm.duplicate;

import org.likeness.crm.kernel.Refusal;

/** Two records that cannot be made one, or parted again, as they stand. */
public abstract class CannotMerge extends Refusal {
    private static final long serialVersionUID = 1;

    CannotMerge(String sentence) {
        super(Sort.CONFLICT, sentence);
    }

    /** They are one already. */
    public static final class SameRecord extends CannotMerge {
        private static final long serialVersionUID = 1;

        SameRecord() {
            super("Both are the same record.");
        }
    }

    /** A lead that became an account has to be the one that stays. */
    public static final class KeepTheConverted extends CannotMerge {
        private static final long serialVersionUID = 1;

        KeepTheConverted() {
            super("The other lead was converted; keep that one.");
        }
    }

    /** A won lead has to be the one that stays, or its win would be lost. */
    public static final class KeepTheWon extends CannotMerge {
        private static final long serialVersionUID = 1;

        KeepTheWon() {
            super("The other lead was won; keep that one.");
        }
    }

    /** Neither of two leads that became accounts can go. */
    public static final class BothConverted extends CannotMerge {
        private static final long serialVersionUID = 1;

        BothConverted() {
            super("Both leads were converted; merge the accounts they became.");
        }
    }

    /** The record that stayed is not there, or out of sight. */
    public static final class SurvivorGone extends CannotMerge {
        private static final long serialVersionUID = 1;

        SurvivorGone() {
            super("The record that stayed is gone; bring it back first.");
        }
    }

    /** A merge is taken back once. */
    public static final class MergeUndone extends CannotMerge {
        private static final long serialVersionUID = 1;

        MergeUndone() {
            super("This merge was taken back before.");
        }
    }
}
