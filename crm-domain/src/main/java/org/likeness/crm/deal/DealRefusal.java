package org.likeness.crm.deal;

import java.util.List;
import org.likeness.crm.kernel.Refusal;

/** What a deal refuses, each by its own name. */
public abstract class DealRefusal extends Refusal {
    private static final long serialVersionUID = 1;

    private DealRefusal(Sort sort, String sentence) {
        super(sort, sentence);
    }

    private DealRefusal(Sort sort, String sentence, FieldError error) {
        super(sort, sentence, List.of(error));
    }

    /** A closed deal neither moves nor closes again. */
    public static final class DealClosed extends DealRefusal {
        private static final long serialVersionUID = 1;

        DealClosed() {
            super(Sort.CONFLICT, "The deal is closed; reopen it first.");
        }
    }

    /** Only a closed deal can be reopened. */
    public static final class DealOpen extends DealRefusal {
        private static final long serialVersionUID = 1;

        DealOpen() {
            super(Sort.CONFLICT, "The deal is open already.");
        }
    }

    /** It stands there already. */
    public static final class AlreadyInStage extends DealRefusal {
        private static final long serialVersionUID = 1;

        AlreadyInStage(String stage) {
            super(Sort.CONFLICT, "The deal is in " + stage + " already.");
        }
    }

    /** Stages of other pipelines are closed to it. */
    public static final class StageOfAnotherPipeline extends DealRefusal {
        private static final long serialVersionUID = 1;

        StageOfAnotherPipeline(String stage) {
            super(Sort.UNFIT, stage + " is a stage of another pipeline.");
        }
    }

    /** Retired stages take no new deals. */
    public static final class StageRetired extends DealRefusal {
        private static final long serialVersionUID = 1;

        StageRetired(String stage) {
            super(Sort.UNFIT, stage + " is retired and takes no more deals.");
        }
    }

    /** An open deal without a stage would stand on no board. */
    public static final class NoStages extends DealRefusal {
        private static final long serialVersionUID = 1;

        NoStages() {
            super(
                    Sort.UNFIT,
                    "The pipeline has no stages that a deal could begin in; add some in the settings, under Pipelines.");
        }
    }

    /** What was done lies too far back, or was never recorded. */
    public static final class NothingToTakeBack extends DealRefusal {
        private static final long serialVersionUID = 1;

        NothingToTakeBack() {
            super(Sort.CONFLICT, "There is nothing left to take back.");
        }
    }

    /** Time runs forward in a deal's life. */
    public static final class TooEarly extends DealRefusal {
        private static final long serialVersionUID = 1;

        TooEarly(String than) {
            super(Sort.UNFIT, "That would be before " + than + ".");
        }
    }

    /** A deal opens before anything comes of it. */
    public static final class OpenedTooLate extends DealRefusal {
        private static final long serialVersionUID = 1;

        OpenedTooLate(String deed) {
            super(
                    Sort.UNFIT,
                    "The deal cannot have opened after it " + deed + ".",
                    new FieldError("openedAt", "lies after the deal " + deed));
        }
    }
}
