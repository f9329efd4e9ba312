package org.likeness.crm.web.call;

import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/**
 * Whether the list helps, as a manager sees it.
 *
 * @param form {@code share}
 * @param verdict in words
 * @param tone of the note
 * @param told whether the figures may be shown
 */
public record ControlView(Form form, String verdict, String tone, boolean told, Comparison comparison) {

    static ControlView of(Comparison comparison, Form form, Say say) {
        var verdict = comparison.verdict();
        var won = comparison.won();
        return new ControlView(
                form,
                switch (verdict) {
                    case OFF -> say.text("control.off");
                    case NOT_YET ->
                        say.text(
                                "control.not-yet",
                                won.first().trials(),
                                won.second().trials(),
                                comparison.days(),
                                Comparison.FEWEST,
                                Comparison.FEWEST_WON,
                                won.first().successes() + won.second().successes());
                    case HELPS -> say.text("control.helps", points(comparison, say));
                    case HARMS -> say.text("control.harms", points(comparison, say));
                    case NOT_SEEN -> say.text("control.not-seen", points(comparison, say));
                },
                verdict == Comparison.Verdict.HELPS ? "success" : verdict == Comparison.Verdict.HARMS ? "warning" : "",
                verdict != Comparison.Verdict.OFF && verdict != Comparison.Verdict.NOT_YET,
                comparison);
    }

    /** The difference in points with its interval, such as “+4.0 (−1.0 … +9.0)”. */
    static String points(Comparison comparison, Say say) {
        var won = comparison.won();
        return say.points(won.difference()) + " (" + say.points(won.low()) + " … " + say.points(won.high()) + ")";
    }

    public Proportion listed() {
        return comparison.won().first();
    }

    public Proportion leftOut() {
        return comparison.won().second();
    }

    public Interval interval(Proportion share) {
        return new Interval(share.low(), share.high());
    }

    public long waiting() {
        return comparison.waiting();
    }

    public int days() {
        return comparison.days();
    }
}
